import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { forwardBlocks } from './blocks.ts';
import { mailDirectory, type Directory } from './directory.ts';
import type { Ending } from './ending.ts';
import { forwards, type Forward, type Gap } from './forwards.ts';
import { unreadable } from './inbox-rule-state.ts';
import { mailboxList } from './mailbox-list.ts';
import { after, plainEdge, reachOf, type Edge, type Node } from './reach.ts';
import { isOutside, outcomeKey, withMissing, type MailRoute, type Outcome } from './route.ts';
import type { Step } from './step.ts';
import type { Stop } from './stop.ts';

/** Everything that leaves one mailbox, and what could not be read of it. */
export interface MailboxRoutes {
  readonly routes: readonly MailRoute[];
  readonly gaps: readonly Gap[];
}

interface FirstSteps {
  readonly gaps: readonly Gap[];
  readonly ends: readonly MailRoute[];
  readonly edges: readonly (Edge & Pick<MailRoute, 'channel'>)[];
}

const endings = (forward: Forward, directory: Directory): readonly Ending[] =>
  forward.target === undefined
    ? [{ to: 'unresolved', domain: '', missing: [unreadable] }]
    : directory.endingsOf(forward.target);

/** A forward that does not work is kept for the report, with the first place it points to. */
const idle = (forward: Forward, ending: Ending): Outcome[] => {
  if (ending.to === 'inside' || ending.to === 'node') return [];
  if (forward.state !== 'dormant' && forward.state !== 'in-error') return [];
  return [
    {
      destination: ending.to === 'outside' ? ending.destination : 'unresolved',
      domain: ending.domain,
      state: forward.state,
      someMailOnly: forward.someMailOnly,
      sure: false,
      missing: ending.to === 'unresolved' ? ending.missing : [],
    },
  ];
};

const outsideState = (stop: Stop, sure: boolean): Outcome['state'] => {
  if (stop.stops === 'yes') return 'blocked';
  if (!sure) return 'unresolved';
  return stop.stops === 'maybe' ? 'block-not-proven' : 'leaves';
};

const working = (forward: Forward, ending: Ending, blocks: (outside: Step['outside']) => Stop): Outcome[] => {
  const sure = forward.state === 'live';
  const { someMailOnly } = forward;
  if (ending.to === 'node') return [];
  if (ending.to === 'inside')
    return [{ destination: 'inside', domain: '', state: 'inside', someMailOnly, sure, missing: [] }];
  if (ending.to === 'unresolved') {
    const missing = withMissing(...forward.missing, ...ending.missing);
    return [
      { destination: 'unresolved', domain: ending.domain, state: 'unresolved', someMailOnly, sure, missing },
    ];
  }
  const { domain, destination, via } = ending;
  const stop = blocks({ domain, via });
  const missing = withMissing(...forward.missing, ...stop.missing);
  return [{ destination, domain, state: outsideState(stop, sure), someMailOnly, sure, missing }];
};

const isIdle = (forward: Forward): boolean => forward.state === 'dormant' || forward.state === 'in-error';

const firstSteps = (
  id: string,
  found: { readonly forwards: readonly Forward[]; readonly gaps: readonly Gap[] },
  using: { readonly directory: Directory; readonly blocks: (step: Step) => Stop },
): FirstSteps => {
  const ends: MailRoute[] = [];
  const edges: (Edge & Pick<MailRoute, 'channel'>)[] = [];
  for (const forward of found.forwards) {
    const { channel, by, someMailOnly, missing } = forward;
    const blocks = (outside: Step['outside']): Stop => using.blocks({ from: id, by, outside });
    for (const ending of endings(forward, using.directory)) {
      const outcomes = isIdle(forward) ? idle(forward, ending) : working(forward, ending, blocks);
      for (const outcome of outcomes) ends.push({ ...outcome, channel, through: false });
      if (ending.to === 'node' && !isIdle(forward))
        edges.push({
          channel,
          to: ending.id,
          someMailOnly,
          sure: forward.state === 'live',
          missing,
          stop: blocks(undefined),
        });
    }
  }
  return { gaps: found.gaps, ends, edges };
};

const notRead = (missing: readonly Missing[]): Outcome => ({
  destination: 'unresolved',
  domain: '',
  state: 'unresolved',
  someMailOnly: false,
  sure: false,
  missing,
});

const nodeOf = ({ gaps, ends, edges }: FirstSteps): Node => ({
  outcomes: [
    ...ends.filter((one) => !['dormant', 'in-error', 'inside'].includes(one.state)),
    ...gaps.map((gap) => notRead(gap.missing)),
  ],
  edges,
});

const distinctRoutes = (routes: readonly MailRoute[]): MailRoute[] => [
  ...new Map(routes.map((one) => [`${one.channel} ${String(one.through)} ${outcomeKey(one)}`, one])).values(),
];

/**
 * The routes of every mailbox (user ids), each followed to its final address through contacts, groups and further
 * mailboxes. Every step is tested for blocks at the mailbox that takes it.
 */
export const mailboxRoutes = computed({
  name: 'routes of a mailbox',
  uses: { mailboxList, mailDirectory, forwards, forwardBlocks },
  derive: ({ use }): ((id: string) => MailboxRoutes) => {
    const directory = use.mailDirectory;
    const using = { directory, blocks: use.forwardBlocks };
    const steps = new Map<string, FirstSteps>();
    const seen = new Set(use.mailboxList.mailboxes.map(({ id }) => id));
    for (const id of seen) {
      const members = directory.groups.get(id);
      if (members !== undefined) {
        for (const member of members) seen.add(member);
        continue;
      }
      const first = firstSteps(id, use.forwards(id), using);
      steps.set(id, first);
      for (const { to } of first.edges) seen.add(to);
    }
    const nodes = new Map<string, Node>([...steps].map(([id, first]) => [id, nodeOf(first)]));
    for (const [id, members] of directory.groups)
      nodes.set(id, { outcomes: [], edges: [...members].map(plainEdge) });
    const reach = reachOf(nodes);

    return (id) => {
      const { ends, edges, gaps } = steps.get(id) ?? { ends: [], edges: [], gaps: [] };
      const further = edges.flatMap((edge): MailRoute[] => {
        const outcomes = reach(edge.to).filter((one) => isOutside(one) || one.destination === 'unresolved');
        return outcomes.map((one) => ({ ...after(edge, one), channel: edge.channel, through: true }));
      });
      return { routes: distinctRoutes([...ends, ...further]), gaps };
    };
  },
});

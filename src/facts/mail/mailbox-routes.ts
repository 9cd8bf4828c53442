import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { forwardBlocks } from './blocks.ts';
import { mailDirectory } from './directory.ts';
import { firstSteps, type FirstSteps } from './first-steps.ts';
import { forwards, type Gap } from './forwards.ts';
import { mailboxList } from './mailbox-list.ts';
import { after, plainEdge, reachOf, type Node } from './reach.ts';
import { isOutside, outcomeKey, type MailRoute, type Outcome } from './route.ts';

/** Everything that leaves one mailbox, and what could not be read of it. */
export interface MailboxRoutes {
  readonly routes: readonly MailRoute[];
  readonly gaps: readonly Gap[];
}

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

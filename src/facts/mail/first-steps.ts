import type { Directory } from './directory.ts';
import type { Ending } from './ending.ts';
import type { Forward, Gap } from './forwards.ts';
import { unreadable } from './inbox-rule-state.ts';
import type { Edge } from './reach.ts';
import { withMissing, type MailRoute, type Outcome } from './route.ts';
import type { Step } from './step.ts';
import type { Stop } from './stop.ts';

/** Where the forwards of one mailbox lead at once: to an end, or to another mailbox or group. */
export interface FirstSteps {
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

/** Each forward of a mailbox with what becomes of it at this mailbox. @param id user id */
export const firstSteps = (
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

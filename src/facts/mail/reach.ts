import { open, type Stop } from './stop.ts';
import { outcomeKey, withMissing, type Outcome } from './route.ts';
import type { Missing } from '../../model/cause.ts';

/** A step that stays inside: from a mailbox or group to another. */
export interface Edge {
  readonly to: string;
  readonly someMailOnly: boolean;
  /** The forward is proven to be on; else `missing` says why not. */
  readonly sure: boolean;
  readonly missing: readonly Missing[];
  readonly stop: Stop;
}

export const plainEdge = (to: string): Edge => ({
  to,
  someMailOnly: false,
  sure: true,
  missing: [],
  stop: open,
});

const stateAfter = (edge: Edge, outcome: Outcome): Outcome['state'] => {
  if (outcome.state === 'blocked' || edge.stop.stops === 'yes') return 'blocked';
  if (outcome.state === 'unresolved' || !edge.sure) return 'unresolved';
  return edge.stop.stops === 'maybe' ? 'block-not-proven' : outcome.state;
};

/** What becomes of an outcome at the far end of a step, seen from its near end. */
export const after = (edge: Edge, outcome: Outcome): Outcome => ({
  destination: outcome.destination,
  domain: outcome.domain,
  state: stateAfter(edge, outcome),
  someMailOnly: edge.someMailOnly || outcome.someMailOnly,
  sure: edge.sure && outcome.sure,
  missing: withMissing(...edge.missing, ...edge.stop.missing, ...outcome.missing),
});

export interface Node {
  /** How mail ends that goes on from here by itself. */
  readonly outcomes: readonly Outcome[];
  readonly edges: readonly Edge[];
}

/**
 * Everything that mail in each node may end in, through any number of steps. Outcomes travel backwards along the steps
 * until nothing new arrives, so loops end, and the work grows with steps times distinct outcomes.
 */
export const reachOf = (nodes: ReadonlyMap<string, Node>): ((id: string) => readonly Outcome[]) => {
  const reached = new Map<string, Map<string, Outcome>>();
  const into = new Map<string, { readonly from: string; readonly edge: Edge }[]>();
  for (const [from, node] of nodes)
    for (const edge of node.edges) {
      const known = into.get(edge.to);
      if (known === undefined) into.set(edge.to, [{ from, edge }]);
      else known.push({ from, edge });
    }
  const queue: { readonly id: string; readonly outcome: Outcome }[] = [];
  const arrive = (id: string, outcome: Outcome): void => {
    const known = reached.get(id) ?? new Map<string, Outcome>();
    reached.set(id, known);
    const key = outcomeKey(outcome);
    if (known.has(key)) return;
    known.set(key, outcome);
    queue.push({ id, outcome });
  };
  for (const [id, node] of nodes) for (const outcome of node.outcomes) arrive(id, outcome);
  for (let at = 0; at < queue.length; at += 1) {
    const one = queue[at];
    if (one === undefined) break;
    for (const { from, edge } of into.get(one.id) ?? []) arrive(from, after(edge, one.outcome));
  }
  return (id) => [...(reached.get(id)?.values() ?? [])];
};

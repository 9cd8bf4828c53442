import type { RestsOn, Run } from '../model/run.ts';

/** A request that a rule rests on, and how much came back: what stands behind a finding about what is not there. */
export interface LookedAt {
  readonly endpoint: string;
  readonly at: string;
  readonly items: number;
}

/** What a result looked at as a whole, each request once. */
export function lookedAt(run: Run): (restsOn: readonly RestsOn[]) => LookedAt[] {
  const items = new Map(run.evidence.map((one) => [one.evidence, one.items]));
  return (restsOn) =>
    [...Map.groupBy(restsOn, ({ evidence }) => evidence)].flatMap(([evidence, [first]]) => {
      // How much came back is said only where the run has a count: no count is not nothing.
      const count = items.get(evidence);
      return first === undefined || count === undefined
        ? []
        : [{ endpoint: first.endpoint, at: first.at, items: count }];
    });
}

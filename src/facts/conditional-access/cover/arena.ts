import type { AnyAsk } from '../policy/asks.ts';
import type { Trait } from '../space/feasible.ts';
import type { Applicable, LivePolicy, Opening, Plan } from './plan.ts';
import { block, makePlans } from './prepared-plans.ts';
import type { Where } from '../policy/requirement-table.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Space } from '../space/space.ts';
import type { Answer } from '../../subjects/coverage.ts';

/** One tenant's policies over one space. Those that only report are among them, but reach nobody. */
export interface Tenancy {
  readonly live: readonly LivePolicy[];
  readonly space: Space;
  readonly semantics: Semantics;
}

/** An answer about accounts of one class, with what it rests on. */
export interface Decision {
  /** undefined when the evidence does not settle it. */
  readonly answer: Answer | undefined;
  readonly opening: Opening | undefined;
  /** Targets that are certainly open: all, or the first few. */
  readonly open: readonly number[];
  readonly undecided: readonly number[];
}

/** All questions about accounts of one kind; each is prepared when it is first asked. */
export interface Arena {
  /** @param every with all open targets, not only the first */
  readonly decide: (ask: AnyAsk, where: Where, applicable: Applicable, every?: boolean) => Decision;
  readonly planOf: (ask: AnyAsk, where: Where) => Plan;
}

export const makeArena = (tenancy: Tenancy, trait: Trait): Arena => {
  const planOf = makePlans(tenancy, trait);
  const decide = (ask: AnyAsk, where: Where, applicable: Applicable, every = false): Decision => {
    const plan = planOf(ask, where);
    const { certain, undecided } = plan.openings(applicable, every);
    const open = certain.flatMap(({ targets }) => targets);
    const opening = certain[0];
    const of = (answer: Answer | undefined): Decision => ({ answer, opening, open, undecided });
    const shutting = ask.kind === 'block' ? undefined : planOf(block, where);
    if (opening !== undefined) {
      // Numbers and lists are made of whether a gap is there, not of how large it is.
      if (ask.kind === 'frequency' || ask.kind === 'beyond') return of('sometimes');
      return of(plan.holdsSomewhere(applicable, shutting) ? 'sometimes' : 'never');
    }
    if (undecided.length > 0) return of(undefined);
    const shut = shutting?.openings(applicable, false);
    const nobody = shut !== undefined && shut.certain.length === 0 && shut.undecided.length === 0;
    if (nobody) return of('cannot-sign-in');
    return of(plan.isContradicted(applicable) ? undefined : 'always');
  };
  return { decide, planOf };
};

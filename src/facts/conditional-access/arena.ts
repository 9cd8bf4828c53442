import type { AnyAsk } from './asks.ts';
import type { CoverContext } from './covered.ts';
import type { Trait } from './feasible.ts';
import { makePlan, type Applicable, type LivePolicy, type Opening, type Plan } from './plan.ts';
import { regionOf } from './region.ts';
import type { Where } from './requirement-table.ts';
import type { Semantics } from './semantics.ts';
import type { Space } from './space.ts';
import type { Answer } from '../subjects/coverage.ts';

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
  /** Targets that are certainly open. */
  readonly open: readonly number[];
  readonly undecided: readonly number[];
}

/** All questions about accounts of one kind; each is prepared when it is first asked. */
export interface Arena {
  readonly decide: (ask: AnyAsk, where: Where, applicable: Applicable) => Decision;
  readonly planOf: (ask: AnyAsk, where: Where) => Plan;
}

const block: AnyAsk = { kind: 'block' };

const askKey = (ask: AnyAsk): string =>
  ask.kind === 'grant'
    ? ask.anyOf.join()
    : ask.kind === 'session'
      ? ask.control
      : ask.kind === 'frequency'
        ? `frequency ${String(ask.hours)}`
        : ask.kind === 'beyond'
          ? `beyond ${ask.combination}`
          : 'block';

export const makeArena = ({ live, space, semantics }: Tenancy, trait: Trait): Arena => {
  const context: CoverContext = { space, semantics, trait };
  const plans = new Map<string, Plan>();
  const planOf = (ask: AnyAsk, where: Where): Plan => {
    const key = `${askKey(ask)} ${JSON.stringify(where)}`;
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = makePlan(live, { ask, region: regionOf(where, context), context });
    plans.set(key, plan);
    return plan;
  };

  const decide = (ask: AnyAsk, where: Where, applicable: Applicable): Decision => {
    const plan = planOf(ask, where);
    const { certain, undecided } = plan.openings(applicable);
    const open = certain.flatMap(({ targets }) => targets);
    const opening = certain[0];
    const of = (answer: Answer | undefined): Decision => ({ answer, opening, open, undecided });
    const shutting = ask.kind === 'block' ? undefined : planOf(block, where);
    if (opening !== undefined) {
      return of(plan.holdsSomewhere(applicable, shutting) ? 'sometimes' : 'never');
    }
    if (undecided.length > 0) return of(undefined);
    const shut = shutting?.openings(applicable);
    const nobody = shut !== undefined && shut.certain.length === 0 && shut.undecided.length === 0;
    return of(nobody ? 'cannot-sign-in' : 'always');
  };
  return { decide, planOf };
};

import type { AnyAsk } from './asks.ts';
import { members } from './bits.ts';
import { isEmpty, meet } from './box.ts';
import { baseOf, makeCovered, type CoverContext } from './covered.ts';
import type { Trait } from './feasible.ts';
import {
  makePlan,
  placeOf,
  type Applicable,
  type LivePolicy,
  type Opening,
  type Place,
  type Plan,
} from './plan.ts';
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
  /** By the very object of the requirement table: the same question is the same object. */
  const plans = new Map<Where, Map<string, Plan>>();
  const places = new Map<Where, Place>();
  const covered = makeCovered(context);
  const planOf = (ask: AnyAsk, where: Where): Plan => {
    const key = askKey(ask);
    const known = plans.get(where)?.get(key);
    if (known !== undefined) return known;
    const place = places.get(where) ?? placeOf(live, regionOf(where, context));
    places.set(where, place);
    const plan = makePlan(live, { ask, place, covered, semantics });
    const own = plans.get(where) ?? new Map<string, Plan>();
    plans.set(where, own.set(key, plan));
    return plan;
  };

  /**
   * Whether another policy may say the opposite of "never stay signed in" at the same sign-in: which of the two then
   * holds is not said (howto-conditional-access-session-lifetime, 2024-08-13).
   */
  const isContradicted = (ask: AnyAsk, where: Where, { possible }: Applicable): boolean =>
    ask.kind === 'session' &&
    ask.control === 'neverPersistent' &&
    members(possible).some((index) => {
      const { policy, reach } = live[index] ?? {};
      const says = policy?.session.persistentBrowser;
      const region = places.get(where)?.region;
      if (reach === undefined || region === undefined || says === undefined || says === 'never') return false;
      return (
        region.targets.some((target) => reach.targets[target] !== 'no') &&
        !isEmpty(meet(region.all, baseOf(reach, 'possible')))
      );
    });

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
    return of(isContradicted(ask, where, applicable) ? undefined : 'always');
  };
  return { decide, planOf };
};

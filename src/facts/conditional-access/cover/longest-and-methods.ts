import type { Applicable } from '../accounts/membership.ts';
import type { Tenancy } from '../space/tenancy.ts';
import type { Arena, Decision } from './question.ts';
import { type AnyAsk, isSecondStep, sameCombination } from '../policy/asks.ts';
import { oncePer } from '../../base/once.ts';
import { builtInStrengths } from '../policy/built-in-strengths.ts';
import { anyLimitHours, noLimitHours } from '../policy/frequency-table.ts';
import { everywhere, type Where } from '../policy/sign-in-requirement.ts';

type FrequencyAsk = Extract<AnyAsk, { readonly kind: 'frequency' }>;

/** The longest time that some sign-in lasts, or undefined when the evidence does not settle it. */
export interface Longest {
  readonly hours: number | undefined;
  /** The next shorter limit, and the sign-in that lasts longer than it. */
  readonly shorter: { readonly decision: Decision; readonly hours: number } | undefined;
}

/** Every limit that some policy sets, in hours, the shortest first. */
const limitsOf = ({ live }: Tenancy): number[] => [
  ...new Set(
    [
      0,
      ...(live.some(({ policy: { session } }) => session.signInHours === 'timed') ? [anyLimitHours] : []),
      ...live.flatMap(({ policy: { session } }) =>
        typeof session.signInHours === 'number' ? session.signInHours : [],
      ),
    ].toSorted((a, b) => a - b),
  ),
];

/** The question whether a new sign-in is asked within a time; the same object for the same hours. */
export const frequencyAsk = oncePer((hours: number): FrequencyAsk => ({ kind: 'frequency', hours }));

/** The shortest limit that surely ends each sign-in, as far as limits were tried, and the longest that does not. */
interface Tried {
  readonly applicable: Applicable;
  closed: Longest['shorter'];
  open: Longest['shorter'];
}

/** Prepares the question how long a sign-in may last (concept-session-lifetime, 2025-03-03). */
export const longestSignIn = (
  tenancy: Tenancy,
): ((arena: Arena, where: Where, classes: readonly Applicable[]) => readonly Longest[]) => {
  /** The longest first: what lasts longer than one limit lasts longer than every shorter one. */
  const limits = limitsOf(tenancy).toReversed().map(frequencyAsk);
  return (arena, where, classes) => {
    const found = classes.map((applicable): Tried => ({ applicable, closed: undefined, open: undefined }));
    for (const ask of limits) {
      const { hours } = ask;
      for (const one of found) {
        if (one.open !== undefined) continue;
        const decision = arena.decide(ask, where, one.applicable);
        one[decision.opening === undefined ? 'closed' : 'open'] = { decision, hours };
      }
    }
    return found.map(({ closed, open }): Longest => {
      if (closed === undefined) return { hours: noLimitHours, shorter: open };
      // Some limit ends it, and which one could not be read.
      const isSettled = closed.decision.answer !== undefined && closed.hours !== anyLimitHours;
      return isSettled ? { hours: closed.hours, shorter: open } : { hours: undefined, shorter: closed };
    });
  };
};

/** Combinations that all policies treat alike, with the question whether one of them is enough. */
export interface AlikeCombinations {
  readonly ask: AnyAsk;
  readonly same: readonly string[];
}

/** Every combination, Microsoft's own in any case, with those that are treated alike. */
export const combinationsOf = (
  tenancy: Tenancy,
  strengths: readonly (readonly string[])[],
): readonly AlikeCombinations[] => {
  const own = tenancy.live.flatMap(({ policy }) => (policy.strength === undefined ? [] : [policy.strength]));
  const all = [
    ...new Set(['password', ...[...builtInStrengths.values(), ...strengths, ...own].flat()]),
  ].toSorted();
  const alike = Map.groupBy(all, (combination) =>
    [
      isSecondStep(combination, tenancy.semantics),
      ...own.map((strength) => strength.some((one) => sameCombination(one, combination))),
    ].join(),
  );
  return [...alike.values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map((combination): AlikeCombinations => ({ ask: { kind: 'beyond', combination }, same })),
  );
};

/** The combinations that are enough for some sign-in, or the question that the evidence does not settle. */
type Accepted = { readonly methods: readonly string[] } | { readonly open: AnyAsk };

/** The combinations that are enough for some sign-in of each class of accounts, in their order. */
export const acceptedMethods = (
  arena: Arena,
  combinations: readonly AlikeCombinations[],
  classes: readonly Applicable[],
): readonly Accepted[] => {
  const accepted = classes.map((): string[] => []);
  const open = new Map<number, Accepted>();
  for (const { ask, same } of combinations)
    for (const [at, applicable] of classes.entries()) {
      if (open.has(at)) continue;
      const decision = arena.decide(ask, everywhere, applicable);
      if (decision.answer === undefined) open.set(at, { open: ask });
      else if (decision.opening !== undefined) accepted[at]?.push(...same);
    }
  return accepted.map((methods, at) => open.get(at) ?? { methods: methods.toSorted() });
};

import type { Outcome, Verdict, Weight } from '../model/outcome.ts';

/** One rule as it counts for a clause, whatever its subjects were. */
export interface WeighedRule {
  /** Rule id, or id of a check that is not built. */
  readonly rule: string;
  readonly weight: Weight;
  readonly outcome: Outcome;
  /** Findings that a live exception covers. */
  readonly accepted: number;
  /** False for a check that has no rule yet: its part of the promise is not looked at. */
  readonly built: boolean;
  /** The clause speaks of some people or devices only, everything was read, and none of them is in it. */
  readonly nobodySeen: boolean;
}

/**
 * What a rule can do to a clause. A failure that rests on a number of ours proves nothing against the council, so it is
 * at most `supports`; what it passes, it passes. Of a power there is nothing to break: `review` at most.
 */
export function effectiveWeight(
  weight: Weight,
  outcome: Outcome,
  { power, ours }: { readonly power: boolean; readonly ours: boolean },
): Weight {
  if (power) return 'review';
  return weight === 'breaks' && ours && outcome === 'fail' ? 'supports' : weight;
}

/** The verdict of a rule that no clause covers. There is no promise that it could show in part only. */
export function verdictOutside(rule: Pick<WeighedRule, 'weight' | 'outcome' | 'accepted'>): Verdict {
  switch (rule.outcome) {
    case 'fail':
      return { breaks: 'action-needed', supports: 'partly-in-place', review: 'to-confirm' }[
        rule.weight
      ] as Verdict;
    case 'unknown':
      return 'could-not-check';
    case 'pass':
      return rule.accepted > 0 ? 'accepted' : 'in-place';
    case 'not-applicable':
      return 'does-not-apply';
  }
}

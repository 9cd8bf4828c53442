import type { Missing } from '../../model/cause.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import type { Three } from '../../model/three.ts';

/** A policy that may apply, and what it says. */
export interface Applicable<T> {
  readonly matches: Three;
  readonly says: Known<T>;
}

/** The kinds of evidence that say for whom policies of mail protection are. */
type RuleKind = 'mailFilterRules' | 'safeAttachmentRules';

const unsure = (evidence: RuleKind): Missing => ({
  evidence,
  cause: 'not-supported',
  detail:
    'Whether a rule of mail protection is for this mailbox: its State, Priority or recipients do not tell.',
});

/** Equal answers are one answer; different ones leave it open. */
function agreed<T>(answers: readonly Known<T>[], rules: RuleKind): Known<T> {
  const [first] = answers;
  if (first !== undefined && !isUnknown(first) && answers.every((one) => one === first)) return first;
  const reasons = answers.filter(isUnknown).flatMap(({ missing }) => missing);
  return unknown(...(reasons.length > 0 ? reasons : [unsure(rules)]));
}

/**
 * What the first policy that applies says; the order is that of the list (preset-security-policies, 2026-07-03).
 * @param rules what says for whom the policies are
 * @param otherwise what holds where none applies
 */
export function firstApplying<T>(
  rules: RuleKind,
  policies: readonly Applicable<T>[],
  otherwise: Known<T>,
): Known<T> {
  const possible: Known<T>[] = [];
  for (const { matches, says } of policies) {
    if (matches === 'no') continue;
    possible.push(says);
    if (matches === 'yes') return agreed(possible, rules);
  }
  return agreed([...possible, otherwise], rules);
}

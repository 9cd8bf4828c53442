import { isUnknown } from '../facts/base/known.ts';
import type { Rule } from '../rulebook/rule.ts';
import type { Judging } from './grouped-truths.ts';
import { outcomeGroups } from './outcome-groups.ts';
import type { AnySubject } from './tally-subjects.ts';

/** What is proved of a rule about everybody of some kind: it holds for them, or is about none of them. */
export type Proof = 'holds' | 'about-none' | undefined;

type Parts = Pick<Judging, 'fields' | 'params'>;

const knownOf = (proved: AnySubject): [string, unknown][] =>
  Object.entries(proved).filter(([key, value]) => key !== 'id' && key !== 'name' && !isUnknown(value));

/** Whether somebody may be like one of whom something is proved: nothing known of both differs. */
const mayBe = (known: readonly [string, unknown][], one: AnySubject): boolean =>
  known.every(([key, value]) => isUnknown(one[key]) || one[key] === value);

/** @param proved each of those whom it is about is like one of these */
export function provedBy(rule: Rule, proved: readonly AnySubject[], judging: Parts): Proof {
  if (proved.length === 0) return undefined;
  const judgedAt = outcomeGroups(rule, { ...judging, subjects: proved });
  const outcomes = proved.map((_, at) => judgedAt(at).outcome);
  if (outcomes.includes('fail') || outcomes.includes('unknown')) return undefined;
  return outcomes.every((one) => one === 'not-applicable') ? 'about-none' : 'holds';
}

/** Those of whom something is proved, without whom nobody of a whole list can be. */
export function amongThese(proved: readonly AnySubject[], subjects: readonly AnySubject[]): AnySubject[] {
  return proved.filter((one) => {
    const known = knownOf(one);
    return subjects.some((subject) => mayBe(known, subject));
  });
}

/**
 * Whether a rule holds for somebody of whom too little is known to judge, as it does for each of those that they may be.
 * A rule that reads nothing of what is proved is not asked.
 * @returns the answer for a subject, by its place in the list
 */
export function heldByProof(
  rule: Rule,
  { subjects, proved }: { readonly subjects: readonly AnySubject[]; readonly proved: readonly AnySubject[] },
  judging: Parts,
): (at: number) => boolean {
  const cases = proved.map(knownOf);
  if (!cases.flat().some(([key]) => rule.require.facts.includes(key))) return () => false;
  return (at) => {
    const subject = subjects[at];
    if (subject === undefined) return false;
    const those = cases
      .filter((known) => mayBe(known, subject))
      .map((known): AnySubject => ({ ...subject, ...Object.fromEntries(known) }));
    return provedBy(rule, those, judging) === 'holds';
  };
}

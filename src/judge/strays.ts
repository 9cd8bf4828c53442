import type { Exception } from '../model/attestation.ts';
import { londonDay } from '../model/london-day.ts';
import type { RuleResult } from '../model/run.ts';
import type { AnswerBook } from './answers.ts';
import { isToFormerText } from './attested.ts';
import { closest } from '../rulebook/nearest.ts';
import type { JudgeInput } from './judge-input.ts';

/** Everything was decided, and every shortfall is named: counted background rules name none. */
const settled = ({ outcome, counts, findings }: RuleResult): boolean =>
  outcome !== 'unknown' && counts.unknown === 0 && findings.length === counts.fail + counts.accepted;

/** What an exception of a known rule no longer does; nothing is said of what could not be checked this time. */
const idle = (
  { rule, findings, minute, until }: Exception,
  results: readonly RuleResult[],
  today: string,
): string[] => {
  const ofRule = results.filter((result) => result.rule === rule);
  const standing = new Set(ofRule.flatMap((result) => result.findings.map(({ fingerprint }) => fingerprint)));
  const stands = findings.filter((fingerprint) => standing.has(fingerprint)).length;
  if (until < today)
    return stands === 0
      ? []
      : [`What the council accepted in minute ${minute} is open again. Its end date has passed.`];
  return stands < findings.length && ofRule.length > 0 && ofRule.every(settled)
    ? [
        `We did not find all that the council accepted in minute ${minute}. It was put right, or it has changed.`,
      ]
    : [];
};

/** Answers and exceptions that nothing takes up; said aloud, because somebody meant something by them. */
export const strays = (
  { policy, rules, attestations, exceptions, now }: JudgeInput,
  { results, answers }: { readonly results: readonly RuleResult[]; readonly answers: AnswerBook },
): string[] => {
  const unasked = policy.clauses.filter(
    (clause) => clause.ask === undefined && answers.of(clause).length > 0,
  );
  const today = londonDay(now);
  const refused = attestations.filter((one) => one.answer === 'no' && isToFormerText(one, policy.adopted));
  return [
    ...new Set([
      ...unasked.map(({ ref }) => `There is an answer for ${ref}, but the policy asks nothing there.`),
      ...answers.outdated.map(
        ({ ref, on }) =>
          `The policy says something else at ${ref} since the answer of ${on}, so it is asked again.`,
      ),
      ...refused.map(
        ({ ref, on }) => `The "no" of ${on} to ${ref} is older than the policy, so it does not count.`,
      ),
      ...exceptions.flatMap((exception) =>
        rules.byId.has(exception.rule)
          ? idle(exception, results, today)
          : [
              `There is an exception for the rule ${exception.rule}, but no such rule. The nearest is ${closest(exception.rule, [...rules.byId.keys()]) ?? 'none'}.`,
            ],
      ),
    ]),
  ];
};

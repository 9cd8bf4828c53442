import { distinctMissing } from '../model/cause.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ClauseResult } from '../model/run.ts';
import { noKind } from '../rulebook/clause-bank.ts';
import type { Clause } from '../rulebook/clause-file.ts';
import { clauseIdentity } from '../rulebook/clause-identity.ts';
import type { AnswerBook } from './answers.ts';
import { answerOf, askedOf } from './attested.ts';
import { adviceOn, decisionKind } from './clause-decision.ts';
import { judgeClauseRule, type JudgedRule } from './judge-clause-rule.ts';
import type { JudgeInput } from './judge-input.ts';
import type { Results } from './results.ts';
import { type Judged, verdictOf } from './verdict.ts';

/** Parts of the clause whose check is unknown while the verdict rests on the others. */
const unknownParts = (rules: readonly JudgedRule[], verdict: ClauseResult['verdict']): string[] => {
  const unknown: Outcome = 'unknown';
  return verdict === 'could-not-check'
    ? []
    : rules.filter(({ weighed }) => weighed.outcome === unknown).map(({ shown }) => shown.part);
};

/** Runs the rules of a clause, takes the answer to its question, and reads the verdict table. */
export const judgeClause = (
  clause: Clause,
  input: JudgeInput,
  { results, answers }: { readonly results: Results; readonly answers: AnswerBook },
): ClauseResult => {
  const rules = clause.rules.map((entry) => judgeClauseRule(clause, entry, input, results));
  const asked = askedOf(clause, {
    answers: answers.of(clause),
    events: input.register.events,
    now: input.now,
    adopted: input.policy.adopted,
  });
  const judged: Judged = {
    informative: clause.verification === 'informative',
    needsDecision: clause.decision !== undefined,
    power: clause.flags.includes('power'),
    namesParts: clause.notCovered.length > 0,
    answer: answerOf(asked),
    rules: rules.map(({ weighed }) => weighed),
  };
  const { verdict, because } = verdictOf(judged);
  return {
    ref: clause.ref,
    identity: clauseIdentity(clause),
    ...(clause.sameAs === undefined ? {} : { sameAs: clause.sameAs }),
    ...(clause.kind === undefined || clause.kind === noKind ? {} : { kind: clause.kind }),
    heading: clause.heading,
    summary: clause.summary,
    appliesTo: clause.appliesTo.join(', '),
    verification: clause.verification,
    verdict,
    ...(rules.length === 0 ? {} : { settings: verdictOf({ ...judged, answer: 'not-asked' }).verdict }),
    because: because + adviceOn(clause, judged.answer),
    rules: rules.map(({ shown }) => shown),
    ...(asked === undefined ? {} : { question: asked.question }),
    ...(asked?.attestation === undefined ? {} : { attestation: asked.attestation }),
    ...(clause.decision === undefined ? {} : { decision: { ...clause.decision, ...decisionKind(clause) } }),
    missing: distinctMissing(rules.flatMap(({ missing }) => missing)),
    notCovered: [...clause.notCovered, ...unknownParts(rules, verdict)],
    ...(clause.note === undefined ? {} : { note: clause.note }),
  };
};

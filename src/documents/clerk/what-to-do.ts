import type { ClauseResult, Finding } from '../../model/run.ts';
import type { UsedRule } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { whomOf } from '../text/whom.ts';
import { foundWords, reasonWords } from '../words.ts';
import { reasonsOf } from './reasons.ts';

const words = foundWords.todo;

const asks = (rules: readonly UsedRule[], weight: UsedRule['used']['weight']): string[] =>
  rules.flatMap(({ used, text, result }) =>
    used.weight === weight && result?.outcome === 'fail' && text !== undefined
      ? [
          result.scope === undefined
            ? fill(words.send, { ask: text.ask })
            : fill(words.sendFor, { ask: text.ask, whom: whomOf(result.scope) }),
        ]
      : [],
  );

/** What promises the same as another clause is asked there, once. */
export const isAskedHere = ({ sameAs }: ClauseResult): boolean => sameAs === undefined;

/** Answers that are missing, too old or "I don't know". */
export const answerIsDue = ({ question, attestation, verdict }: ClauseResult): boolean =>
  verdict !== 'background' &&
  question !== undefined &&
  (attestation === undefined ||
    attestation.answer === 'dont-know' ||
    (attestation.answer !== 'no' && !attestation.current));

const live = ({ result }: UsedRule): readonly NonNullable<Finding['accepted']>[] =>
  (result?.findings ?? []).flatMap(({ accepted }) => (accepted === undefined ? [] : [accepted]));

/** A "no" to what advice opposes is as it should be; a "yes" says what to stop. The wording is to be decided either way. */
const decide = ({ decision, attestation }: ClauseResult): string[] => [
  ...(decision?.kind === 'against-advice' && attestation?.answer === 'no' ? [words.adviceAgrees] : []),
  ...(decision?.kind === 'against-advice' && attestation?.answer === 'yes'
    ? [fill(words.stopDoing, { why: decision?.why ?? '' })]
    : []),
  fill(words.decide, { suggestion: decision?.suggestion ?? '' }),
];

const byVerdict = (clause: ClauseResult, rules: readonly UsedRule[]): string[] => {
  switch (clause.verdict) {
    case 'action-needed':
      return [...asks(rules, 'breaks'), ...(clause.attestation?.answer === 'no' ? [words.saidNo] : [])];
    case 'could-not-check':
      return reasonsOf(clause.missing).map((reason) => reasonWords[reason].todo);
    case 'needs-decision':
      return decide(clause);
    case 'partly-in-place':
      return asks(rules, 'supports');
    case 'to-confirm':
      return rules.some(({ used, result }) => used.weight === 'review' && result?.outcome === 'fail')
        ? [words.review]
        : [];
    case 'accepted':
      return rules
        .flatMap(live)
        .map(({ until, minute }) => fill(words.accepted, { date: longDate(until), minute }));
    case 'in-place':
    case 'confirmed':
    case 'does-not-apply':
    case 'background':
      return [];
  }
};

/** What the clerk can do about one clause; one sentence or more. */
export const whatToDo = (clause: ClauseResult, rules: readonly UsedRule[]): readonly string[] => {
  const todo = [...byVerdict(clause, rules), ...(answerIsDue(clause) ? [words.answer] : [])];
  return todo.length === 0 ? [words.nothing] : [...new Set(todo)];
};

import type { ClauseResult } from '../../model/run.ts';
import { planOf } from '../plan/codes.ts';
import type { RunIndex, UsedRule } from '../run-index.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { foundWords, reasonWords } from '../words.ts';
import { clerkWords } from './clerk-words.ts';
import { heardAs } from './heard-as.ts';
import { changesFor, type NumberedChange } from './proposed-changes.ts';
import { shortfallOf } from './phrases.ts';
import { whomOf } from '../text/whom.ts';
import { reasonsOf } from './reasons.ts';
import { answerIsDue, isAskedHere } from './what-to-do.ts';

const words = clerkWords.lines;

/** One short sentence about a line, and where to read on. */
export interface Saying {
  readonly text: string;
  readonly links: readonly { readonly words: string; readonly anchor: string }[];
  /** Said after the links; empty where there is no more. */
  readonly after: string;
}

/** What the sentences of one line link to. */
export interface Numbers {
  readonly questions: ReadonlyMap<string, number>;
  readonly changes: readonly NumberedChange[];
}

const plain = (text: string): Saying => ({ text, links: [], after: '' });
const codeLink = (code: string) => ({ words: code, anchor: code });

/** What falls short, with the codes under which it is to be put right. */
function shortOf(index: RunIndex, rules: readonly UsedRule[]): Saying[] {
  const { codeOf, codesOf, items } = planOf(index);
  const place = new Map(items.map(({ code }, at) => [code, at]));
  const failing = rules.filter(({ result }) => result?.outcome === 'fail');
  const whom = new Set(
    failing.map(({ result }) => (result?.scope === undefined ? '' : whomOf(result.scope))),
  );
  return failing.flatMap(({ clause, text, result }, at): Saying[] => {
    if (text === undefined || result === undefined) return [];
    const said = shortfallOf(text.failTitle, result);
    const codes = result.findings.flatMap(({ accepted, subject }) =>
      accepted === undefined ? (codeOf(text.id, subject) ?? []) : [],
    );
    const scoped =
      // Of whom all of them speak is said once.
      result.scope === undefined || (whom.size === 1 && at > 0)
        ? said
        : fill(foundWords.scoped, { whom: whomOf(result.scope), said });
    const links = [...new Set(codes.length > 0 ? codes : codesOf(text.id))]
      .toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .map(codeLink);
    const waits = links.length === 0 && clause.decision !== undefined;
    return [{ text: waits ? `${scoped} ${words.undecided}` : scoped, links, after: '' }];
  });
}

function answerSaid(index: RunIndex, clause: ClauseResult): Saying[] {
  const { attestation, question } = clause;
  if (question === undefined || attestation === undefined) return [];
  const date = longDate(attestation.on);
  const code = planOf(index).answers.find((one) => one.clause === clause)?.code;
  return [
    {
      text: fill(foundWords[heardAs(question, attestation)], { date }),
      links: code === undefined ? [] : [codeLink(code)],
      after: '',
    },
  ];
}

function decided({ decision, attestation }: ClauseResult): Saying[] {
  if (decision?.kind !== 'against-advice') return [];
  if (attestation?.answer === 'no') return [plain(foundWords.todo.adviceAgrees)];
  return attestation?.answer === 'yes' ? [plain(fill(foundWords.todo.stopDoing, { why: decision.why }))] : [];
}

function wording(clause: ClauseResult, { changes }: Numbers): Saying[] {
  if (clause.decision === undefined) return [];
  const links = changesFor(changes, clause.ref).map(({ number, anchor }) => ({
    words: fill(words.changeName, { n: number }),
    anchor,
  }));
  return links.length === 0 ? [] : [{ text: words.change, links, after: '' }];
}

/** What settings say beside the answer of a person; empty where it is said already that something falls short. */
function besideQuestion({ verdict }: ClauseResult, rules: readonly UsedRule[]): string {
  const outcomes = new Set(rules.flatMap(({ result }) => result?.outcome ?? []));
  if (outcomes.size === 0) return words.settingsSilent;
  if (outcomes.has('fail')) return '';
  if (outcomes.has('pass')) return outcomes.has('unknown') ? words.holdNothingSeen : words.holdNothing;
  return outcomes.has('unknown') && verdict !== 'could-not-check' ? words.notSeen : '';
}

function asked(clause: ClauseResult, rules: readonly UsedRule[], { questions }: Numbers): Saying[] {
  if (!answerIsDue(clause)) return [];
  if (!isAskedHere(clause)) return [plain(fill(words.sameAs, { ref: clause.sameAs ?? '' }))];
  const number = questions.get(clause.ref);
  if (number === undefined) return [];
  const links = [{ words: String(number), anchor: `question-${String(number)}` }];
  return [{ text: words.question, links, after: besideQuestion(clause, rules) }];
}

/** The few sentences that stand open beside a line: what is wrong, why it is not known, and where it goes on. */
export function sayingsOf(
  index: RunIndex,
  clause: ClauseResult,
  rules: readonly UsedRule[],
  numbers: Numbers,
): readonly Saying[] {
  const unknown =
    clause.verdict === 'could-not-check'
      ? reasonsOf(clause.missing).map((id) => plain(fill(words.reason, { heading: reasonWords[id].heading })))
      : [];
  return [
    ...unknown,
    ...shortOf(index, rules),
    ...answerSaid(index, clause),
    ...decided(clause),
    ...wording(clause, numbers),
    ...asked(clause, rules, numbers),
  ];
}

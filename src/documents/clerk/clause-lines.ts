import type { Verdict } from '../../model/outcome.ts';
import type { ClauseResult } from '../../model/run.ts';
import { questionNumbers } from '../questions/due-questions.ts';
import type { RunIndex } from '../run-index.ts';
import { foundWords } from '../words.ts';
import { byNumber, clerkWords } from './clerk-words.ts';
import { sayingsOf, type Numbers, type Saying } from './line-sayings.ts';
import { anchorOf, markOf } from './marks.ts';
import type { NumberedChange } from './proposed-changes.ts';
import { foldedSummary, waitingSummary } from './section-summaries.ts';
import { notShown, weFound } from './we-found.ts';
import { answerIsDue, isAskedHere, whatToDo } from './what-to-do.ts';

const words = clerkWords.lines;

/** These stand open; the rest is folded under its heading. */
const needing: ReadonlySet<Verdict> = new Set([
  'action-needed',
  'could-not-check',
  'partly-in-place',
  'needs-decision',
  'to-confirm',
]);

/** What stands open beside a line, and what "How we know" would say of the same in other words. */
function toldOf(sayings: readonly Saying[]): ReadonlySet<string> {
  const after = new Set(sayings.map((one) => one.after));
  const holdsNothing = after.has(words.holdNothing) || after.has(words.holdNothingSeen);
  return new Set([
    ...sayings.map(({ text }) => text),
    ...(after.has(words.settingsSilent) ? [foundWords.due] : []),
    ...(holdsNothing ? [foundWords.nothingAgainst] : []),
  ]);
}

function lineOf(index: RunIndex, clause: ClauseResult, numbers: Numbers) {
  const rules = index.rulesOf(clause);
  const sayings = sayingsOf(index, clause, rules, numbers);
  const found = weFound(clause, rules, toldOf(sayings));
  const left = notShown(clause, rules);
  return {
    anchor: anchorOf(index, clause),
    ref: clause.ref,
    summary: clause.summary,
    mark: markOf(clause.verdict),
    sayings,
    found,
    notShown: left,
    /** Whether "How we know" holds more than what the line says already. */
    knows: left.length > 0 || found.length > 0,
    accepted: clause.verdict === 'accepted' ? whatToDo(clause, rules) : [],
  };
}

/** The clauses that promise something, under the headings of the policy as it runs. */
export function byHeading({ promises }: RunIndex) {
  const sections: { readonly heading: string; readonly clauses: ClauseResult[] }[] = [];
  for (const clause of promises) {
    const last = sections.at(-1);
    if (last?.heading === clause.heading) last.clauses.push(clause);
    else sections.push({ heading: clause.heading, clauses: [clause] });
  }
  return sections;
}

/** More lines than this that wait for nothing but an answer are folded under their headings: their questions ask them. */
const mostWaiting = 20;

/** Settings say nothing of it, and the question says it all. */
function waitsOnly(index: RunIndex, clause: ClauseResult): boolean {
  return (
    clause.verdict === 'to-confirm' &&
    isAskedHere(clause) &&
    answerIsDue(clause) &&
    index.rulesOf(clause).every(({ result }) => result === undefined)
  );
}

function foldedWaiting(index: RunIndex): ReadonlySet<ClauseResult> {
  const waiting = index.promises.filter((clause) => waitsOnly(index, clause));
  return new Set(waiting.length > mostWaiting ? waiting : []);
}

/** The policy, section by section: what needs something is open, the rest folded. */
export function sectionsOf(index: RunIndex, changes: readonly NumberedChange[]) {
  const numbers: Numbers = {
    questions: questionNumbers(index.run),
    changes,
  };
  const folded = foldedWaiting(index);
  return byHeading(index).map(({ heading, clauses }, at) => {
    const open = clauses.filter(({ verdict }) => needing.has(verdict));
    const waiting = open.filter((clause) => folded.has(clause));
    const rest = clauses.filter(({ verdict }) => !needing.has(verdict));
    return {
      heading,
      anchor: `section-${String(at + 1)}`,
      size: byNumber(words.promises, clauses.length),
      needs: open.length === 0 ? '' : byNumber(words.needs, open.length),
      open: open.filter((clause) => !folded.has(clause)).map((clause) => lineOf(index, clause, numbers)),
      waiting: waiting.map((clause) => lineOf(index, clause, numbers)),
      waitingSummary: waitingSummary(waiting, numbers),
      folded: rest.map((clause) => lineOf(index, clause, numbers)),
      foldedSummary: foldedSummary(rest, open.length > 0),
    };
  });
}

/** Clauses that promise nothing: shown, and in no count. */
export function backgroundOf({ run }: RunIndex) {
  return run.clauses
    .filter(({ verdict }) => verdict === 'background')
    .map(({ ref, summary }) => ({ ref, summary }));
}

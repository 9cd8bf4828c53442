import type { ClauseResult } from '../../model/run.ts';
import { fill } from '../text/fill.ts';
import { inARow } from '../text/whom.ts';
import { verdictWords } from '../words.ts';
import { clerkWords } from './clerk-words.ts';
import type { Numbers } from './line-sayings.ts';
import { verdictOrder } from './status-counts.ts';

const words = clerkWords.lines;

/** "3 in place, 1 confirmed by you". */
export function countsInWords(clauses: readonly ClauseResult[]): string {
  return verdictOrder
    .map((verdict) => ({ verdict, n: clauses.filter((clause) => clause.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${String(n)} ${verdictWords[verdict].words.toLowerCase()}`)
    .join(', ');
}

/** "2 and 4 to 7": numbers in order, three or more in a row from the first to the last. */
function inRanges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return inARow(
    runs.flatMap((run) =>
      run.length < 3 ? run.map(String) : [`${String(run[0])} ${words.to} ${String(run.at(-1))}`],
    ),
  );
}

/** "3 wait only for your answer: questions 4, 7 to 9". */
export function waitingSummary(waiting: readonly ClauseResult[], { questions }: Numbers): string {
  if (waiting.length === 0) return '';
  const asked = [...new Set(waiting.flatMap(({ ref }) => questions.get(ref) ?? []))];
  return fill(waiting.length === 1 ? words.waiting.one : words.waiting.many, {
    n: waiting.length,
    questions: inRanges(asked),
  });
}

/** "3 more: 2 in place, 1 confirmed by you"; of one kind the number is said once. */
export function foldedSummary(rest: readonly ClauseResult[], areMore: boolean): string {
  if (rest.length === 0) return '';
  const counts = countsInWords(rest);
  if (areMore) return fill(words.folded, { n: rest.length, counts });
  return counts.includes(', ') ? fill(words.foldedOnly, { n: rest.length, counts }) : counts;
}

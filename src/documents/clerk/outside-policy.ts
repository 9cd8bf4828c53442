import type { Uncovered } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { fill, sentence } from '../text/fill.ts';
import { foundWords, reasonWords } from '../words.ts';
import { markOf } from './clause-lines.ts';
import { shortfallOf } from './phrases.ts';
import { reasonsOf } from './reasons.ts';

type Outside = RunIndex['outside'][number];

const found = ({ found: result, text, rule }: Outside): string =>
  result.outcome === 'fail'
    ? shortfallOf(text?.failTitle ?? rule, result)
    : fill(foundWords.unknown, { part: text?.title ?? rule });

const todo = ({ found: result, text }: Outside): readonly string[] =>
  result.outcome === 'fail'
    ? [fill(foundWords.todo.send, { ask: text?.ask ?? '' })]
    : reasonsOf(result.missing).map((reason) => reasonWords[reason].todo);

const quiet: ReadonlySet<Uncovered['verdict']> = new Set(['in-place', 'accepted', 'does-not-apply']);

/** What good advice asks for and this policy does not: what falls short or is not known, then what is as it should be. */
export const outsidePolicy = ({ outside }: RunIndex) => ({
  open: outside
    .filter(({ verdict }) => !quiet.has(verdict))
    .map((entry) => ({
      found: found(entry),
      mark: markOf(entry.verdict),
      todo: todo(entry),
      baseline: entry.baseline,
    })),
  fine: outside
    .filter(({ verdict }) => quiet.has(verdict))
    .map(({ text, rule, verdict }) => ({ title: sentence(text?.title ?? rule), mark: markOf(verdict) })),
});

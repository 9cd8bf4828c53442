import type { Uncovered } from '../../model/run.ts';
import type { RunIndex } from '../run-index.ts';
import { sentence } from '../text/fill.ts';
import { planOf } from '../plan/codes.ts';
import { markOf } from './marks.ts';
import { shortfallOf } from './phrases.ts';

type Outside = RunIndex['outside'][number];

/** What falls short is told; of what is not known the title alone, since its mark says that it is not. */
const found = ({ found: result, text, rule }: Outside): string =>
  result.outcome === 'fail' ? shortfallOf(text?.failTitle ?? rule, result) : sentence(text?.title ?? rule);

const quiet: ReadonlySet<Uncovered['verdict']> = new Set(['in-place', 'accepted', 'does-not-apply']);

/** What good advice asks for and this policy does not: what falls short or is not known, then what is as it should be. */
export function outsidePolicy(index: RunIndex) {
  const open = index.outside
    .filter(({ verdict }) => !quiet.has(verdict))
    .map((entry) => ({
      found: found(entry),
      mark: markOf(entry.verdict),
      codes: entry.found.outcome === 'fail' ? planOf(index).codesOf(entry.rule) : [],
    }));
  return {
    count: open.length,
    /** These stand nowhere else. */
    uncoded: open.filter(({ codes }) => codes.length === 0),
    /** These stand under their codes, too. */
    coded: open.filter(({ codes }) => codes.length > 0),
    fine: index.outside
      .filter(({ verdict }) => quiet.has(verdict))
      .map(({ text, rule, verdict }) => ({ title: sentence(text?.title ?? rule), mark: markOf(verdict) })),
  };
}

import type { Verdict } from '../../model/outcome.ts';
import type { RunIndex } from '../run-index.ts';
import { askedCounts } from '../questions/asked-counts.ts';
import { markOf, type Mark } from './marks.ts';

export interface Counted extends Mark {
  readonly count: number;
}

/** In the order in which a clerk wants to know. */
export const verdictOrder: readonly Verdict[] = [
  'in-place',
  'confirmed',
  'accepted',
  'action-needed',
  'partly-in-place',
  'needs-decision',
  'to-confirm',
  'could-not-check',
  'does-not-apply',
];

/**
 * "We could check": settings decided it, with an answer or without. What waits for a decision or an answer, does not
 * apply or is not known stands beside it, so that all numbers together are all promises.
 */
const decided: ReadonlySet<Verdict> = new Set(['in-place', 'accepted', 'action-needed', 'partly-in-place']);

/** The one total: every clause that promises something, with its one verdict, as `run.json` counts them. */
export const statusOf = ({ run, promises }: RunIndex) => {
  const { counts } = run;
  return {
    promises: promises.length,
    single: promises.length === 1,
    counts: verdictOrder
      .map((verdict): Counted => ({ ...markOf(verdict), count: counts[verdict] }))
      .filter(({ count }) => count > 0),
    inPlace: counts['in-place'],
    checked: verdictOrder
      .filter((verdict) => decided.has(verdict))
      .reduce((sum, one) => sum + counts[one], 0),
    unknown: counts['could-not-check'],
    /** Questions are not promises: one may be asked for several. */
    answers: askedCounts({ promises }),
  };
};

import type { Verdict } from '../../model/outcome.ts';
import type { VerdictCounts } from '../../model/run.ts';
import type { z } from 'zod';

type Counts = z.infer<typeof VerdictCounts>;

export type PublicRow = 'inPlace' | 'work' | 'open' | 'wording' | 'notApplicable';

/** Rows of the public table; rows that were too small stand together. */
export interface PublicCount {
  readonly rows: readonly PublicRow[];
  readonly count: number;
}

/**
 * Where each verdict is counted. Work and what is not confirmed are neighbours, because they are merged with each other:
 * how many lines wait for new wording can be counted in the Appendix, so it would hide nothing.
 */
const order: readonly (readonly [PublicRow, readonly Verdict[]])[] = [
  ['inPlace', ['in-place', 'confirmed', 'accepted']],
  ['work', ['action-needed', 'partly-in-place']],
  ['open', ['could-not-check', 'to-confirm']],
  ['wording', ['needs-decision']],
  ['notApplicable', ['does-not-apply']],
];

/** One or two could point at a person or at a setting; nothing points at nobody. */
const tooSmall = ({ count }: PublicCount): boolean => count === 1 || count === 2;

function joined(one: PublicCount, other: PublicCount): PublicCount {
  return { rows: [...one.rows, ...other.rows], count: one.count + other.count };
}

/** The rows with each that is too small merged with its neighbour, the next one if there is one. */
function merged(rows: readonly PublicCount[]): readonly PublicCount[] {
  const at = rows.findIndex(tooSmall);
  if (at === -1 || rows.length === 1) return rows;
  const first = Math.min(at, rows.length - 2);
  const [one, other] = [rows[first], rows[first + 1]];
  if (one === undefined || other === undefined) return rows;
  return merged([...rows.slice(0, first), joined(one, other), ...rows.slice(first + 2)]);
}

/** The one total of all documents in the rows of the public paper. */
export function publicCounts(counts: Counts): readonly PublicCount[] {
  const rows = order.map(([row, verdicts]): PublicCount => ({
    rows: [row],
    count: verdicts.reduce((sum, verdict) => sum + counts[verdict], 0),
  }));
  return merged(rows.filter((row) => row.count > 0 || !row.rows.includes('notApplicable')));
}

import type { RunHead } from '../store/history-store.ts';
import type { RunRecord } from '../store/run-record.ts';

/** Verdicts of one check, by name. */
export type CountsAt = Pick<RunRecord, 'readAt' | 'counts'>;

/** So many fit beside each other, the present one included. */
const most = 12;

/**
 * Verdicts of a council's earlier checks and of this one, the oldest first. A reading that was judged twice stands once,
 * as it was judged last; other tenants and other sources are other councils.
 * @param heads newest first
 */
export function trendPoints(
  heads: readonly RunHead[],
  run: Pick<RunRecord, 'tenant' | 'source'> & CountsAt,
): readonly CountsAt[] {
  const before = heads.filter(
    ({ tenant, source, readAt }) => tenant === run.tenant && source === run.source && readAt < run.readAt,
  );
  const byReading = new Map(before.toReversed().map(({ readAt, counts }) => [readAt, { readAt, counts }]));
  return [...[...byReading.values()].slice(1 - most), { readAt: run.readAt, counts: run.counts }];
}

import { expect, it } from 'vitest';
import type { RunHead } from '../store/history-store.ts';
import { trendPoints } from './trend-points.ts';

const head = (readAt: string, inPlace: number, changes: Partial<RunHead> = {}): RunHead =>
  ({ tenant: 't', source: 'tenant', readAt, counts: { 'in-place': inPlace }, ...changes }) as RunHead;

it('gives one point a reading, as it was judged last, of this council only, the oldest first', () => {
  const heads = [
    head('2026-11-03', 9),
    head('2026-11-02', 4),
    head('2026-11-02', 3),
    head('2026-11-02', 99, { tenant: 'other' }),
    head('2026-11-02', 98, { source: 'simulator' }),
    head('2026-11-01', 1),
  ];
  const run = { tenant: 't', source: 'tenant', readAt: '2026-11-03', counts: { 'in-place': 5 } } as const;
  expect(trendPoints(heads, run).map(({ readAt, counts }) => [readAt, counts['in-place']])).toEqual([
    ['2026-11-01', 1],
    ['2026-11-02', 4],
    ['2026-11-03', 5],
  ]);
  const many = Array.from({ length: 30 }, (_, at) => head(`2025-${String(30 - at).padStart(2, '0')}`, at));
  expect(trendPoints(many, run)).toHaveLength(12);
});

import { expect, it } from 'vitest';
import { runRecord } from '../store/testing.ts';
import { earlierRun } from './earlier-run.ts';

const readings = ['2026-11-02T01:00:00Z', '2026-11-01T01:00:00Z'] as const;
const headOf = (readAt: string, judgedAt: string) => ({
  ...runRecord(readAt, { judgedAt }),
  id: Date.parse(judgedAt),
  place: judgedAt,
});

it('compares with another judgement of the same reading, or with an earlier reading alone', () => {
  const again = headOf(readings[0], '2026-11-02T03:00:00Z');
  const heads = [again, headOf(readings[0], '2026-11-02T02:00:00Z'), headOf(readings[1], readings[1])];
  expect(earlierRun(heads, again)?.judgedAt).toBe('2026-11-02T02:00:00Z');
  expect(earlierRun(heads, again, 'reading')?.readAt).toBe(readings[1]);
  expect(earlierRun(heads.slice(0, 2), again, 'reading')).toBeUndefined();
});

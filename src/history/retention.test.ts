import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPurge, usualRetention, type KeptRun } from './retention.ts';

const run = (day: string, more: Partial<KeptRun> = {}): KeptRun => ({
  id: Date.parse(day),
  place: `/runs/${day}`,
  readAt: `${day}T02:10:00.000Z`,
  judgedAt: `${day}T02:20:00.000Z`,
  hasEvidence: true,
  hasNames: true,
  ...more,
});
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const due = (runs: readonly KeptRun[], day: string) =>
  planPurge(runs, usualRetention, at(day)).due.map((one) => `${one.run.place} ${one.what}`);

describe('what is due to be deleted', () => {
  it('is evidence after 30 days, but never the newest', () => {
    const runs = [run('2026-10-01'), run('2026-10-20'), run('2026-11-10', { hasEvidence: false })];
    expect(due(runs, '2026-10-31')).toEqual([]);
    expect(due(runs, '2026-11-01')).toEqual(['/runs/2026-10-01 evidence']);
    expect(due(runs, '2027-03-01')).toEqual(['/runs/2026-10-01 evidence']);
  });

  it('is not the evidence of the last run of an accounting year, for as long as its names are kept', () => {
    const runs = [run('2027-03-20'), run('2027-03-30'), run('2027-04-01'), run('2027-09-01')];
    const plan = planPurge(runs, usualRetention, at('2027-09-02'));
    expect(plan.due.map((one) => one.run.place)).toEqual(['/runs/2027-03-20', '/runs/2027-04-01']);
    expect(plan.spared.map(({ run: { place }, because }) => [place, because])).toEqual([
      ['/runs/2027-03-30', 'year-end'],
    ]);
    expect(due(runs, '2028-05-01')).toEqual([
      '/runs/2027-03-20 names',
      '/runs/2027-03-20 evidence',
      '/runs/2027-03-30 names',
      '/runs/2027-03-30 evidence',
      '/runs/2027-04-01 evidence',
    ]);
  });

  it('is everything after six years, by London days', () => {
    expect(due([run('2026-11-22', { hasEvidence: false, hasNames: false })], '2032-11-22')).toEqual([]);
    expect(due([run('2026-11-22', { hasEvidence: false, hasNames: false })], '2032-11-23')).toEqual([
      '/runs/2026-11-22 results',
    ]);
  });

  it('never leaves a council without its newest evidence before its results are due, whatever the schedule', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)));
    const runs = fc.uniqueArray(day, { minLength: 1, maxLength: 12, selector: Number });
    fc.assert(
      fc.property(runs, day, fc.integer({ min: 1, max: 90 }), (days, now, evidenceDays) => {
        const kept = days.map((one) => run(one.toISOString().slice(0, 10)));
        const retention = { evidenceDays, namedMonths: 200, resultsYears: 20 };
        const plan = planPurge(kept, retention, now);
        const newest = kept.reduce((a, b) => (a.readAt > b.readAt ? a : b));
        expect(plan.due.some((one) => one.run === newest)).toBe(false);
      }),
    );
  });
});

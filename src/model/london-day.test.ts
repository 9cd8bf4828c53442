import { describe, expect, it } from 'vitest';
import { londonDay, londonDaysBetween, monthsLater } from './london-day.ts';

describe('days in London', () => {
  it('turn at midnight in London, also in summer time', () => {
    expect(londonDay(new Date('2026-11-22T23:59:59Z'))).toBe('2026-11-22');
    expect(londonDay(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01');
    expect(londonDay(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
  });

  it('lie between two moments as a calendar counts them, over the change of the clocks too', () => {
    const between = (from: string, to: string) => londonDaysBetween(new Date(from), new Date(to));
    expect(between('2026-11-21T23:00:00Z', '2026-11-22T01:00:00Z')).toBe(1);
    expect(between('2026-05-04T14:00:00Z', '2026-11-30T03:39:52Z')).toBe(210);
    expect(between('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toBe(2);
    expect(between('2026-11-22T00:00:00Z', '2026-11-22T23:59:00Z')).toBe(0);
  });

  it('are counted on by months, to the last of a shorter month', () => {
    expect(monthsLater('2026-11-22', 3)).toBe('2027-02-22');
    expect(monthsLater('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsLater('2024-02-29', 12)).toBe('2025-02-28');
    expect(monthsLater('2026-12-31', 12)).toBe('2027-12-31');
  });
});

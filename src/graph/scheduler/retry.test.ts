import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenAnswer } from '../message.ts';
import { retryAfter } from './retry-after.ts';
import { afterAnswer } from './retry.ts';

const now = Date.parse('2026-11-22T11:33:00Z');
const answer = (status: number, headers: Readonly<Record<string, string>> = {}, code = '') => ({
  status,
  headers,
  body: { error: { code } },
});
const chance = { now, random: () => 0.5 };
const fresh = () => ({ throttled: 0, faults: 0 });

describe('Retry-After', () => {
  it('is never cut short, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), fc.nat(30), (seconds, before) => {
        const next = afterAnswer(
          answer(429, { 'retry-after': String(seconds) }),
          { throttled: before, faults: 0 },
          chance,
        );
        expect(next).toMatchObject({ kind: 'again', throttled: true });
        expect(next.kind === 'again' ? next.afterMs : 0).toBeGreaterThanOrEqual(seconds * 1000);
      }),
    );
  });

  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 11:35:00 GMT', 120_000],
    ['-1', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('reads %j', (text, ms) => {
    expect(retryAfter({ 'retry-after': text }, now)).toBe(ms);
  });

  it("takes a date against the answer's own clock, not against ours", () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 11:35:00 GMT', date: 'Sun, 22 Nov 2026 11:34:30 GMT' };
    expect(retryAfter(headers, now - 3_600_000)).toBe(30_000);
  });

  it('is replaced by doubling pauses where Microsoft sends none', () => {
    const tries = fresh();
    const pauses = [1, 2, 3, 4].map(() => afterAnswer(answer(429), tries, { now, random: () => 1 }));
    expect(pauses.map((next) => (next.kind === 'again' ? Math.round(next.afterMs / 500) * 500 : 0))).toEqual([
      1500, 3000, 6000, 12_000,
    ]);
  });
});

describe('a fault', () => {
  it.each([
    [500, 2],
    [502, 2],
    [503, 4],
    [504, 4],
    [400, 0],
    [404, 0],
    [403, 0],
  ])('%i is asked again %i times', (status, times) => {
    const tries = fresh();
    let again = 0;
    while (afterAnswer(answer(status), tries, chance).kind === 'again') again += 1;
    expect(again).toBe(times);
  });

  it('is asked again once where a licensed tenant was refused by mistake', () => {
    const doubtful = answer(403, {}, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant');
    const tries = fresh();
    expect(afterAnswer(doubtful, tries, chance).kind).toBe('again');
    expect(afterAnswer(doubtful, tries, chance).kind).toBe('final');
  });

  it('of the connection is asked again unless that cannot help', () => {
    expect(afterAnswer(new BrokenAnswer('reset', { again: true }), fresh(), chance).kind).toBe('again');
    expect(afterAnswer(new BrokenAnswer('too large', { again: false }), fresh(), chance).kind).toBe('final');
  });
});

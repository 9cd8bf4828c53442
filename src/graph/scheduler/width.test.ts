import { describe, expect, it } from 'vitest';
import { json, openFake, readAll, refusal } from '../testing.ts';
import { makeWidth } from './width.ts';

describe('how many cmdlets are under way at once', () => {
  it('goes up by one after each round without a refusal, to a ceiling, and back by half', () => {
    const width = makeWidth(2, 5);
    const after = (answers: number): number => {
      for (let count = 0; count < answers; count += 1) width.wentWell();
      return width.now();
    };
    expect(width.now()).toBe(2);
    expect(after(1)).toBe(2);
    expect(after(1)).toBe(3);
    expect(after(3)).toBe(4);
    expect(after(100)).toBe(5);
    width.throttled();
    expect(width.now()).toBe(2);
    for (let count = 0; count < 5; count += 1) width.throttled();
    expect(width.now()).toBe(1);
    expect(after(1)).toBe(2);
  });

  /** Exchange that refuses more than `most` at once; every cmdlet is answered in the end. */
  const against = async (most: number): Promise<{ peak: number; refused: number }> => {
    const seen = { now: 0, peak: 0, refused: 0 };
    const tenant = await openFake(
      async () => {
        seen.now += 1;
        seen.peak = Math.max(seen.peak, seen.now);
        await tenant.time.sleep(250);
        seen.now -= 1;
        if (seen.now + 1 <= most) return json({ value: [{ Name: 'a' }] });
        seen.refused += 1;
        return refusal(429, 'TooManyRequests', { 'retry-after': '2' });
      },
      { latency: 0 },
    );
    const cmdlet = () => readAll(tenant.reader.cmdlet({ cmdlet: 'Get-AcceptedDomain', select: ['Name'] }));
    const answers = await tenant.time.run(Promise.all(Array.from({ length: 40 }, cmdlet)));
    tenant.close();
    expect(answers).toHaveLength(40);
    return seen;
  };

  it('is five in a tenant that takes them', async () => {
    expect(await against(99)).toMatchObject({ peak: 5, refused: 0 });
  });

  it('grows by whole requests: the parts of a batch are one together', () => {
    const width = makeWidth(2, 5);
    for (let part = 0; part < 10; part += 1) width.wentWell(1 / 10);
    expect(width.now()).toBe(2);
    for (let part = 0; part < 10; part += 1) width.wentWell(1 / 10);
    expect(width.now()).toBe(3);
  });

  it('falls back where Exchange refuses, and everything is read', async () => {
    const { refused } = await against(2);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(40);
  });
});

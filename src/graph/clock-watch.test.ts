import { describe, expect, it } from 'vitest';
import type { GraphEvent } from './scheduler/events.ts';
import { makeClockWatch } from './clock-watch.ts';
import { json, openFake, refusal } from './testing.ts';
import { systemTime } from './time.ts';
import { makeVirtualTime } from './virtual-time.ts';

const users = { api: 'v1.0', path: '/users', family: 'identity', batch: false } as const;

describe('the clock of the computer', () => {
  it('is told when it jumps, once, and not when it is put right by a little', () => {
    const time = makeVirtualTime();
    const watch = makeClockWatch(time);
    time.setClock(5000);
    expect(watch.look()).toBe(0);
    time.setClock(3_600_000);
    expect(watch.look()).toBe(3_605_000);
    expect(watch.look()).toBe(0);
    time.setClock(-7_200_000);
    expect(watch.look()).toBe(-7_200_000);
    expect(watch.rang(time.now() - 29_000)).toBe(0);
    expect(watch.rang(time.now() - 3_600_000)).toBe(3_600_000);
  });

  it('may be set by hours in the middle: no wait is longer or shorter, nothing is lost, and it is told', async () => {
    for (const by of [9 * 3_600_000, -9 * 3_600_000]) {
      const events: GraphEvent[] = [];
      let asked = 0;
      const tenant = await openFake(
        () => {
          asked += 1;
          if (asked > 1) return json({ id: 'x' });
          tenant.time.setClock(by);
          return refusal(429, 'TooManyRequests', { 'retry-after': '20' });
        },
        { onEvent: (event) => events.push(event) },
      );
      const before = tenant.time.now();
      expect(await tenant.time.run(tenant.reader.get(users))).toEqual({ id: 'x' });
      tenant.close();
      expect(tenant.time.now() - before).toBeGreaterThan(20_000);
      expect(tenant.time.now() - before).toBeLessThan(23_000);
      expect(events).toContainEqual({ kind: 'clock', seconds: by / 1000 });
    }
  });

  it('of this program goes only forward for waits', () => {
    const first = systemTime.now();
    expect(systemTime.now()).toBeGreaterThanOrEqual(first);
    expect(Math.abs(systemTime.now() - systemTime.wall())).toBeLessThan(5 * 60_000);
  });
});

import { describe, expect, it } from 'vitest';
import { budgets } from './families.ts';
import { makeGovernor } from './governor.ts';
import type { Entry } from './job.ts';
import { makeLimits } from './limits.ts';

const entry = { job: { family: 'reports', cost: 1 }, notBefore: 0 } as unknown as Entry;

/** How many tenants may each send a report at one moment. */
function admitted(tenants: number, shared: boolean): number {
  const governor = makeGovernor();
  return Array.from({ length: tenants }, () =>
    shared ? makeLimits(budgets, governor) : makeLimits(budgets),
  ).filter((limits) => {
    if (!limits.admits(entry, 0).now) return false;
    limits.take(entry);
    limits.done(entry, 0);
    return true;
  }).length;
}

describe('limits that tenants of one app share', () => {
  it('hold back the tenants together, where each alone would be let through', () => {
    expect(admitted(150, false)).toBe(150);
    expect(admitted(150, true)).toBe(100);
  });

  it('open again as they refill, and are looked at again while only other tenants can free them', () => {
    const governor = makeGovernor();
    const [one, two] = [makeLimits(budgets, governor), makeLimits(budgets, governor)];
    governor.get('reports')?.take(100);
    expect(one.admits(entry, 0)).toEqual({ now: false, at: 250 });
    governor.get('reports')?.done(100, 0);
    expect(two.admits(entry, 0)).toEqual({ now: false, at: 100 });
    expect(two.admits(entry, 100)).toEqual({ now: true });
  });
});

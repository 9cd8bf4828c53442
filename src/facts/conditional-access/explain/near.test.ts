import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Miss } from '../../../model/told-sign-in.ts';
import { bitsOf } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import { aPolicy, anEngine, aTenant } from '../testing.ts';
import type { Candidate } from './misses.ts';
import { makeNearest } from './near.ts';

const size = 6;
const { live } = anEngine(aTenant(Array.from({ length: size }, () => aPolicy()))).tenancy;
const bits = (...indices: readonly number[]) => bitsOf(size, indices);
const account = (some: Partial<Applicable>): Applicable => ({
  sure: bits(),
  possible: bits(),
  included: bits(0, 1, 2, 3, 4, 5),
  excluded: bits(),
  open: bits(),
  openKeys: [],
  cases: () => [],
  ...some,
});
const candidate = (index: number, some: Partial<Candidate> = {}): Candidate => ({
  index,
  policy: { id: String(index), name: `Policy ${String(index)}` },
  does: 'meets',
  onlyReports: false,
  locksOut: false,
  misses: ['client'],
  neverReached: 0,
  ...some,
});

describe('the policies to mend', () => {
  it('are at most three: who is left out before what only reports, that before what asks for something else', () => {
    const nearest = makeNearest(
      [
        candidate(0, { does: 'other', misses: ['asks-other'] }),
        candidate(1, { onlyReports: true, misses: [] }),
        candidate(2, { misses: ['client', 'platform'] }),
        candidate(3, { misses: [] }),
        candidate(4, { neverReached: 1, misses: ['target'] }),
      ],
      live,
      false,
    );
    expect(nearest(account({ excluded: bits(3) }))).toEqual([
      { index: 3, policy: { id: '3', name: 'Policy 3' }, misses: ['left-out'] },
      { index: 2, policy: { id: '2', name: 'Policy 2' }, misses: ['client', 'platform'] },
      { index: 1, policy: { id: '1', name: 'Policy 1' }, misses: ['report-only'] },
    ]);
  });

  it('never are some that may or may not reach the account', () => {
    const nearest = makeNearest([candidate(0), candidate(1)], live, false);
    expect(nearest(account({ open: bits(0) })).map(({ policy }) => policy.id)).toEqual(['1']);
  });

  it('are those that never reached the account only where nothing comes closer', () => {
    const nearest = makeNearest([candidate(0), candidate(1)], live, false);
    expect(nearest(account({ included: bits(1) })).map(({ policy }) => policy.id)).toEqual(['1']);
    expect(nearest(account({ included: bits() }))).toHaveLength(2);
  });

  it('come as sorting all of them would put them, whatever their order', () => {
    const miss = fc.constantFrom<Miss>('client', 'platform', 'location', 'device', 'target');
    const some = fc.record({
      does: fc.constantFrom('meets' as const, 'other' as const),
      onlyReports: fc.boolean(),
      locksOut: fc.boolean(),
      misses: fc.uniqueArray(miss, { maxLength: 4 }),
      neverReached: fc.nat(1),
    });
    const set = fc.uniqueArray(fc.nat(size - 1));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: size }), set, set, (list, included, excluded) => {
        const candidates = list.map((one, index) => candidate(index, one));
        const found = makeNearest(
          candidates,
          live,
          false,
        )(account({ included: bits(...included), excluded: bits(...excluded) }));
        const missing = ({ index, misses, onlyReports }: Candidate): number =>
          misses.length +
          Number(onlyReports) +
          Number(!included.includes(index)) +
          Number(excluded.includes(index));
        const tier = (one: Candidate): number => {
          if (!included.includes(one.index)) return 4;
          if (one.does === 'other') return 3;
          if (one.onlyReports) return missing(one) === 1 ? 1 : 2;
          return one.neverReached === 0 ? 0 : 2;
        };
        const named = candidates.filter((one) => tier(one) < 4 || (!one.locksOut && missing(one) <= 2));
        const close = named.filter((one) => missing(one) <= 2);
        const among = close.length > 0 ? close : named;
        const best = Math.min(...among.map(tier));
        const expected = among
          .filter((one) => tier(one) <= Math.max(2, best))
          .toSorted((a, b) => tier(a) - tier(b) || missing(a) - missing(b))
          .slice(0, 3);
        expect(found.map(({ policy }) => policy.id)).toEqual(expected.map(({ policy }) => policy.id));
        expect(found.map(({ misses }) => misses.length)).toEqual(expected.map(missing));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinations, readRange } from './address-ranges.ts';

describe('address ranges', () => {
  it('reads IPv4 and IPv6, and clears the bits behind the prefix', () => {
    expect(readRange('192.0.2.77/24')).toEqual({ six: false, from: 0xc0000200n, to: 0xc00002ffn });
    expect(readRange('2001:db8::/127')).toMatchObject({ six: true });
    expect(readRange('::/0')).toEqual({ six: true, from: 0n, to: (1n << 128n) - 1n });
  });

  it.each([
    '',
    '192.0.2.0',
    '192.0.2.0/33',
    '192.0.2/24',
    '192.0.2.256/24',
    ':::/8',
    '1::2::3/64',
    '192.0.2.0/24/1',
  ])('refuses %j', (text) => {
    expect(readRange(text)).toBeUndefined();
  });

  it('finds every combination that some address lies in, and no other', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const sets = fc.array(
      fc.array(
        fc
          .tuple(byte, fc.integer({ min: 24, max: 32 }))
          .map(([last, prefix]) => `10.0.0.${String(last)}/${String(prefix)}`),
        { minLength: 1, maxLength: 2 },
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(sets, (texts) => {
        const ranges = texts.map((list) => list.flatMap((text) => readRange(text) ?? []));
        const start = readRange('10.0.0.0/24')?.from ?? 0n;
        const real = new Set(
          Array.from({ length: 257 }, (_, offset) => {
            const address = start + BigInt(offset);
            return ranges
              .flatMap((list, index) =>
                list.some(({ from, to }) => from <= address && address <= to) ? [index] : [],
              )
              .join();
          }),
        );
        expect(new Set(combinations(ranges).map((one) => one.join()))).toEqual(real);
      }),
    );
  });
});

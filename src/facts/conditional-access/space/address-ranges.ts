/** Addresses `from` up to and including `to`, as numbers; `six` for IPv6. */
export interface AddressRange {
  readonly six: boolean;
  readonly from: bigint;
  readonly to: bigint;
}

const fourOf = (text: string): bigint | undefined => {
  const parts = text.split('.');
  const numbers = parts.map(Number);
  return parts.length === 4 && numbers.every((part) => Number.isInteger(part) && part >= 0 && part < 256)
    ? numbers.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
    : undefined;
};

const sixOf = (text: string): bigint | undefined => {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const groups = (part: string | undefined): string[] =>
    part === undefined || part === '' ? [] : part.split(':');
  const left = groups(head);
  const right = groups(tail);
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return undefined;
  const all = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/iu.test(group))) return undefined;
  return all.reduce((sum, group) => sum * 65_536n + BigInt(Number.parseInt(group, 16)), 0n);
};

/** Reads `192.0.2.0/24` or `2001:db8::/32`; undefined for anything else. */
export const readRange = (cidr: string): AddressRange | undefined => {
  const [address = '', prefix = '', more] = cidr.split('/');
  const six = address.includes(':');
  const value = six ? sixOf(address) : fourOf(address);
  const bits = six ? 128 : 32;
  const length = Number(prefix);
  if (value === undefined || more !== undefined || !/^\d+$/u.test(prefix) || length > bits) return undefined;
  const size = 1n << BigInt(bits - length);
  const from = (value / size) * size;
  return { six, from, to: from + size - 1n };
};

export const wholeSpace = (six: boolean): AddressRange => ({
  six,
  from: 0n,
  to: (1n << (six ? 128n : 32n)) - 1n,
});

/**
 * Which of some sets of ranges can hold one address together: every combination that some address lies in, the empty
 * one included where an address lies in none. One pass over the ends of all ranges.
 */
export const combinations = (sets: readonly (readonly AddressRange[])[]): (readonly number[])[] => {
  const found = new Map<string, readonly number[]>();
  for (const six of [false, true]) {
    const { to: last } = wholeSpace(six);
    const ends = sets
      .flatMap((ranges, set) =>
        ranges
          .filter((range) => range.six === six)
          .flatMap(({ from, to }) => [
            { at: from, set, by: 1 },
            { at: to + 1n, set, by: -1 },
          ]),
      )
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const depth = new Map<number, number>();
    const keep = (): void => {
      const inside = [...depth.keys()].toSorted((a, b) => a - b);
      found.set(inside.join(), inside);
    };
    if (ends[0]?.at !== 0n) keep();
    for (const [index, { at, set, by }] of ends.entries()) {
      const now = (depth.get(set) ?? 0) + by;
      if (now === 0) depth.delete(set);
      else depth.set(set, now);
      if (at <= last && ends[index + 1]?.at !== at) keep();
    }
  }
  return [...found.values()];
};

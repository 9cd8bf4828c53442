/** A set of small whole numbers, 32 to a word. All sets of one kind have the same length. */
export type Bits = Uint32Array;

export const bitsOf = (size: number, members?: Iterable<number>): Bits => {
  const bits = new Uint32Array(Math.ceil(size / 32));
  if (members !== undefined) for (const member of members) add(bits, member);
  return bits;
};

export const add = (bits: Bits, member: number): void => {
  bits[member >> 5] = (bits[member >> 5] ?? 0) | (1 << (member & 31));
};

export const remove = (bits: Bits, member: number): void => {
  bits[member >> 5] = (bits[member >> 5] ?? 0) & ~(1 << (member & 31));
};

export const has = (bits: Bits, member: number): boolean =>
  ((bits[member >> 5] ?? 0) & (1 << (member & 31))) !== 0;

/** Whether all members of the one set belong to the other. */
export const isWithin = (small: Bits, large: Bits): boolean => {
  for (let word = 0; word < small.length; word += 1) {
    if (((small[word] ?? 0) & ~(large[word] ?? 0)) !== 0) return false;
  }
  return true;
};

/** Whether two sets have a member in common. */
export const meets = (a: Bits, b: Bits): boolean => {
  for (let word = 0; word < a.length; word += 1) {
    if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return true;
  }
  return false;
};

export const isNone = (bits: Bits): boolean => {
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) return false;
  return true;
};

/** The common members of two sets. */
export const both = (a: Bits, b: Bits): Bits => {
  const common = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word += 1) common[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return common;
};

/** The common members of two sets, written over a third: for what is asked millions of times and not kept. */
export const bothInto = (a: Bits, b: Bits, into: Bits): Bits => {
  for (let word = 0; word < a.length; word += 1) into[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return into;
};

export const addAll = (into: Bits, other: Bits | undefined): void => {
  if (other === undefined) return;
  for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) | (other[word] ?? 0);
};

export const removeAll = (from: Bits, other: Bits | undefined): void => {
  if (other === undefined) return;
  for (let word = 0; word < from.length; word += 1) from[word] = (from[word] ?? 0) & ~(other[word] ?? 0);
};

export const without = (a: Bits, b: Bits): Bits => {
  const rest = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word += 1) rest[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
  return rest;
};

/** The first number from this one on that is not in a set. */
export function nextAbsent(bits: Bits, from: number): number {
  let word = from >> 5;
  let absent = ~(bits[word] ?? 0) & (-1 << (from & 31));
  while (absent === 0) {
    word += 1;
    absent = ~(bits[word] ?? 0);
  }
  return word * 32 + 31 - Math.clz32(absent & -absent);
}

export const members = (bits: Bits): number[] => {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      found.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return found;
};

/** Equal for equal sets, and for no others of the same length. */
export const bitsKey = (bits: Bits): string => {
  let key = '';
  for (let word = 0; word < bits.length; word += 1) {
    const value = bits[word] ?? 0;
    key += String.fromCharCode(value & 0xffff, value >>> 16);
  }
  return key;
};

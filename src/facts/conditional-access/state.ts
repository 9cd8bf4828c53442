import { add, bitsOf, has, members, remove, type Bits } from './bits.ts';

/** A set of rests at one stage, written over each time: what is kept of it is its key. */
export interface State {
  readonly rests: Bits;
  readonly words: Uint16Array;
}
export const stateOf = (size: number): State => {
  const rests = bitsOf(size);
  return { rests, words: new Uint16Array(rests.buffer) };
};

/** Equal for equal sets of rests, and for no others at the same stage. */
export const keyOf = ({ rests, words }: State): string | number =>
  rests.length === 1 ? (rests[0] ?? 0) : String.fromCharCode(...words);

/** What the rests in play go on as. */
export const step = ({ rests }: State, next: Int32Array, { rests: after }: State): void => {
  after.fill(0);
  for (let word = 0; word < rests.length; word += 1) {
    for (let rest = rests[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const to = next[word * 32 + 31 - Math.clz32(rest & -rest)] ?? -1;
      if (to >= 0) add(after, to);
    }
  }
};

/** Adds, of the rests in play, as many as go on as all of these. */
export const addThatLeadTo = (needed: Bits, next: Int32Array, { rests }: State, into: Bits): void => {
  const missing = needed.slice();
  for (const some of [into, rests]) {
    for (const rest of members(some)) {
      const to = next[rest] ?? -1;
      if (to < 0 || !has(missing, to)) continue;
      add(into, rest);
      remove(missing, to);
    }
  }
};

import { add, bitsOf, has, isWithin, remove, type Bits } from '../accounts/bits.ts';
import type { Going } from './stages.ts';

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
export function step({ rests }: State, { next, inside }: Going, { rests: after }: State): void {
  after.fill(0);
  for (let word = 0; word < rests.length; word += 1) {
    for (let rest = (rests[word] ?? 0) & (inside[word] ?? 0); rest !== 0; rest &= rest - 1) {
      add(after, next[word * 32 + 31 - Math.clz32(rest & -rest)] ?? 0);
    }
  }
}

/** What is still needed; written over each time. */
let missing = new Uint32Array(0);

/** Adds, of the rests in play, as many as go on as all of these. */
export function addThatLeadTo(needed: Bits, { next, inside }: Going, { rests }: State, into: Bits): void {
  if (missing.length < needed.length) missing = new Uint32Array(needed.length);
  let open = 0;
  for (let word = 0; word < needed.length; word += 1) {
    missing[word] = needed[word] ?? 0;
    for (let rest = needed[word] ?? 0; rest !== 0; rest &= rest - 1) open += 1;
  }
  // Those that are kept already come first.
  for (const [from, isKept] of [
    [into, true],
    [rests, false],
  ] as const) {
    for (let word = 0; word < inside.length && open > 0; word += 1) {
      for (let rest = (from[word] ?? 0) & (inside[word] ?? 0); rest !== 0 && open > 0; rest &= rest - 1) {
        const one = word * 32 + 31 - Math.clz32(rest & -rest);
        const to = next[one] ?? 0;
        if (!has(missing, to)) continue;
        remove(missing, to);
        open -= 1;
        if (!isKept) add(into, one);
      }
    }
  }
}

/** Sets of rests that leave nothing open: more rests leave no more. */
export interface Enough {
  readonly amongst: (state: State) => Bits | undefined;
  readonly keep: (rests: Bits) => void;
}

const mostKept = 128;

export const makeEnough = (): Enough => {
  const known: Bits[] = [];
  return {
    amongst: ({ rests }) => {
      const index = known.findIndex((some) => isWithin(some, rests));
      const found = known[index];
      const nearer = index >> 1;
      const other = known[nearer];
      // What is used often is found early.
      if (found !== undefined && other !== undefined) [known[nearer], known[index]] = [found, other];
      return found;
    },
    keep: (rests) => {
      if (known.length === mostKept) known.pop();
      known.push(rests);
    },
  };
};

import { isUnknown, type Unknown } from '../facts/base/known.ts';
import { oncePer } from '../facts/base/once.ts';
import { missingKey } from '../model/cause.ts';

export type FactsOf = Readonly<Record<string, unknown>>;

/** Numbers for subjects, from 0 on: equal for those that say the same, and for no others. */
export interface FactColumn {
  readonly numbers: Int32Array;
  /** How many numbers there are. */
  readonly size: number;
}

const listText = (value: object): string => `list ${JSON.stringify(value)}`;
const unknownText = ({ missing }: Unknown): string => `unknown ${missing.map(missingKey).join('\n\n')}`;

/** Numbers what some values are. */
export function columnOf<T>(of: readonly T[], valueOf: (one: T) => unknown): FactColumn {
  const numbers = new Int32Array(of.length);
  /** Values as they are: text, numbers, truths, and objects that many share. */
  const known = new Map<unknown, number>();
  const texts = new Map<string, number>();
  let size = 0;
  /** What is unknown for the same reasons has the same list of them, however many objects say so. */
  const byReasons = new Map<unknown, number>();
  const numberOfText = (text: string): number => {
    const same = texts.get(text) ?? size++;
    texts.set(text, same);
    return same;
  };
  const numberOfUnknown = (value: Unknown): number => {
    const number = byReasons.get(value.missing) ?? numberOfText(unknownText(value));
    byReasons.set(value.missing, number);
    return number;
  };
  const numberOfObject = (value: object): number =>
    isUnknown(value) ? numberOfUnknown(value) : numberOfText(listText(value));
  // Counted by hand: `entries()` makes a pair for each of some hundred thousand facts.
  for (let at = 0; at < of.length; at += 1) {
    const value = valueOf(of[at] as T);
    let number = known.get(value);
    if (number === undefined) {
      number = typeof value === 'object' && value !== null ? numberOfObject(value) : size++;
      known.set(value, number);
    }
    numbers[at] = number;
  }
  return { numbers, size };
}

/** A table of all pairs up to this many entries for each subject is faster than a map of those that there are. */
const mostSpread = 8;

/** Numbers what two columns say together. */
export function bothColumns(a: FactColumn, b: FactColumn): FactColumn {
  const count = a.numbers.length;
  if (b.size < 2 || a.size === count) return a;
  if (a.size < 2 || b.size === count) return b;
  const numbers = new Int32Array(count);
  let size = 0;
  if (a.size * b.size <= count * mostSpread) {
    // 0 for a pair that was not met; else its number, plus one.
    const table = new Int32Array(a.size * b.size);
    for (let at = 0; at < count; at += 1) {
      const pair = (a.numbers[at] ?? 0) * b.size + (b.numbers[at] ?? 0);
      numbers[at] = (table[pair] ||= size += 1) - 1;
    }
    return { numbers, size };
  }
  const known = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const pair = (a.numbers[at] ?? 0) * b.size + (b.numbers[at] ?? 0);
    let number = known.get(pair);
    if (number === undefined) known.set(pair, (number = size++));
    numbers[at] = number;
  }
  return { numbers, size };
}

const made = new WeakMap<readonly FactsOf[], (fact: string) => FactColumn>();

/** What subjects say of a fact, worked out once for all rules: the list must not change afterwards. */
export function factColumn(subjects: readonly FactsOf[], fact: string): FactColumn {
  let columns = made.get(subjects);
  if (columns === undefined) {
    columns = oncePer((name: string) => columnOf(subjects, (facts) => facts[name]));
    made.set(subjects, columns);
  }
  return columns(fact);
}

import type { ReviewEntry } from './review-entries.ts';

/** Where the words of an earlier reading stand now, by the reference that they had. */
export type Moves = ReadonlyMap<string, Moved>;

export interface Moved {
  readonly ref: string;
  /** They stand there with some of them changed. */
  readonly reworded: boolean;
}

type Worded = Pick<ReviewEntry, 'ref' | 'words'>;

/** Of two texts so much has to be the same that one is taken for a later wording of the other. */
const alike = 0.6;

/** Words for comparison: capitals, punctuation and white space do not count. */
export function plainly(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The share of words that two texts have in common, 0 to 1 (Dice's coefficient). */
function shared(one: string, other: string): number {
  const left = new Set(plainly(one).split(' '));
  const right = new Set(plainly(other).split(' '));
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size);
}

/**
 * Pairs the clauses of two readings: first those that say the same under the same reference, then those that say the
 * same elsewhere, then those of which most words are left, the likest first. What is left over is new, or gone.
 *
 * @returns the earlier clause of each later one
 */
export function earlierOf<Before extends Worded, After extends Worded>(
  before: readonly Before[],
  after: readonly After[],
): Map<After, { readonly old: Before; readonly reworded: boolean }> {
  const left = new Set(before);
  const found = new Map<After, { old: Before; reworded: boolean }>();
  const pair = (later: After, old: Before | undefined, reworded: boolean): void => {
    if (old === undefined) return;
    left.delete(old);
    found.set(later, { old, reworded });
  };
  const says = (words: string) => (old: Before) => plainly(old.words) === plainly(words);
  for (const later of after)
    pair(
      later,
      [...left].find((old) => old.ref === later.ref && says(later.words)(old)),
      false,
    );
  for (const later of after) if (!found.has(later)) pair(later, [...left].find(says(later.words)), false);
  const likest = after
    .filter((later) => !found.has(later))
    .flatMap((later) => [...left].map((old) => ({ later, old, share: shared(old.words, later.words) })))
    .filter(({ share }) => share >= alike)
    .toSorted((a, b) => b.share - a.share);
  for (const { later, old } of likest) if (!found.has(later) && left.has(old)) pair(later, old, true);
  return found;
}

/** Where each clause of an earlier reading stands now; one that is not in it is gone. */
export function movesOf(before: readonly Worded[], after: readonly Worded[]): Moves {
  return new Map(
    [...earlierOf(before, after)].map(
      ([{ ref }, { old, reworded }]) => [old.ref, { ref, reworded }] as const,
    ),
  );
}

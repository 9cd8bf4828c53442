/** Number of single-character changes between two words. */
const distance = (one: string, two: string): number => {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (const [at, character] of [...one].entries()) {
    let previous = at + 1;
    row = row.map((above, index) => {
      if (index === 0) return at + 1;
      const swap = (row[index - 1] ?? 0) + (character === two[index - 1] ? 0 : 1);
      previous = Math.min(above + 1, previous + 1, swap);
      return previous;
    });
  }
  return row.at(-1) ?? 0;
};

const byDistance = (word: string, known: readonly string[]) =>
  known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far);

/** The known word with the fewest changes, however many; `undefined` where none is known. */
export function closest(word: string, known: readonly string[]): string | undefined {
  return byDistance(word, known)[0]?.candidate;
}

/** The known word that a misspelt one probably meant; `undefined` when none is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const [best] = byDistance(word, known);
  return best !== undefined && best.far <= Math.max(2, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
};

/** More names than this say less than none. */
const readable = 8;

/** What to write instead of a fact or parameter that does not exist. */
export const namesInstead = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'Take it out.';
  if (known.length <= readable) return `There are: ${known.join(', ')}.`;
  const some = byDistance(word, known).slice(0, 5);
  return `The nearest are ${some.map(({ candidate }) => candidate).join(', ')}; docs/facts.md lists all.`;
};

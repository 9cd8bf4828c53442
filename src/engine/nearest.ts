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

/** The known word that a misspelt one probably meant; `undefined` when none is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(word.length / 3)))
    .toSorted((a, b) => a.far - b.far);
  return best?.candidate;
};

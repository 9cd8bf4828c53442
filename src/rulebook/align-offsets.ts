/** Offset of the next occurrence from `at` on; a space may stand for a folded line break. */
const next = (character: string, written: string, at: number): number => {
  if (character !== ' ') return written.indexOf(character, at);
  const found = written.slice(at).search(/\s/u);
  return found < 0 ? found : at + found;
};

/**
 * Where each character of a YAML text value stands in the file. The two differ by quotes, escapes and folded lines:
 * a caret under an expression must point at the character that its author typed.
 *
 * @returns one offset for each character of `value` and one for its end, counted from the start of `written`
 */
export const alignOffsets = (value: string, written: string): readonly number[] => {
  const offsets: number[] = [];
  let at = 0;
  for (const character of value) {
    const found = next(character, written, at);
    // What cannot be found was written as an escape; it stands where the search had come to.
    const here = found < 0 ? at : found;
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(here + unit);
    at = found < 0 ? Math.min(at + 1, written.length) : here + character.length;
    if (character === ' ' && written[here] !== ' ') at = here + written.slice(here).search(/\S|$/u);
  }
  return [...offsets, at];
};

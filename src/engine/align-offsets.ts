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
    // A folded line break is read as one space: it stands where the break is.
    const found = character === ' ' ? written.slice(at).search(/\s/u) : written.slice(at).indexOf(character);
    // What cannot be found was written as an escape; it stands where the search had come to.
    const here = found < 0 ? at : at + found;
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(here + unit);
    at = found < 0 ? Math.min(at + 1, written.length) : here + character.length;
    while (character === ' ' && written[here] !== ' ' && /\s/u.test(written.charAt(at))) at += 1;
  }
  return [...offsets, at];
};

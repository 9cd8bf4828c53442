/** Sections that share a number: "12.3#2" is the second that is called 12.3. */
const again = /#([1-9])(?=\s|$)/u;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A clause's reference as people read it: "12.3 (second) bullet 1". */
export const lineOf = (ref: string): string =>
  ref.replace(again, (_all, count: string) => ` (${ordinals[Number(count) - 1] ?? count})`);

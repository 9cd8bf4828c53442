import type { Quantity } from './quantity.ts';

/** Opens a note of whoever changed the text: square, or round with a year or a minute of a meeting in it. */
export const noteOpens = String.raw`(?:\[|\((?=[^)]*(?:\b(?:19|20)\d\d\b|\bmin(?:ute)?s?\b\.? \d)))(?:[^\])]{0,40}[,;] )?`;
const changed =
  'amended|revised|altered|changed|increased|reduced|raised|now|taken out|removed|deleted|withdrawn|in its place|repealed';
/** "30 minutes [amended 2024: 12 minutes]", "each May. [In its place: every 24 months]": what stands now is in the bracket. */
const inItsPlace = new RegExp(
  String.raw`^(?:[^.;:[(\]]{0,20}|[^.;:[(\]]{0,60}\.) ?${noteOpens}(?:${changed})\b[^\])]*[\])]`,
  'iu',
);

/** Whether a note behind an amount says that it holds no longer. @param words as printed, brackets and all */
export function isReplaced({ at, printed }: Pick<Quantity, 'at' | 'printed'>, words: string): boolean {
  return inItsPlace.test(words.slice(at + printed.length));
}

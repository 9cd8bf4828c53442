import type { Quantity } from './quantity.ts';

/** "30 minutes [amended 2024: 12 minutes]", "each May. [In its place: every 24 months]": what stands now is in the bracket. */
const inItsPlace =
  /^(?:[^.;:[(\]]{0,20}|[^.;:[(\]]{0,60}\.) ?[[(](?:[^\])]{0,40}[,;] )?(?:amended|revised|altered|changed|increased|reduced|raised|now|taken out|removed|deleted|withdrawn|in its place|repealed)\b[^\])]*[\])]/iu;

/** Whether a note behind an amount says that it holds no longer. @param words as printed, brackets and all */
export function isReplaced({ at, printed }: Pick<Quantity, 'at' | 'printed'>, words: string): boolean {
  return inItsPlace.test(words.slice(at + printed.length));
}

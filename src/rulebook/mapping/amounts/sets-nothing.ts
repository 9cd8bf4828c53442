import type { Quantity } from './quantity.ts';

/** "Adopted two years ago". */
const isPast = /^ (?:ago|earlier|previously)\b/iu;
/** "1 in 10 accounts" is a share. */
const isShare = /\b(?:\d+|one) (?:in|out of) $/iu;
/**
 * What was or is not done: "we used to change it every three months". What is said of something before the verb tells
 * only which is meant: "phones used to read email must lock after five minutes"; "no longer than" is a limit.
 */
const isOver =
  /\b(?:used to \w+|no longer(?! than)|formerly|previously|in the past|until now|instead of|rather than)\b(?<now>[^.;:]{0,60})$/iu;
const saysNow =
  /\b(?:now|use|must|shall|should|will|may|can|cannot|needs?|has|have|is|are|be|locks?|loses?|requires?|asks?|wants?)\b/iu;

/** Whether an amount tells of what was, of what is refused, or of a share: a text counts it and promises nothing by it. */
export function setsNothing({ at, printed }: Pick<Quantity, 'at' | 'printed'>, text: string): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const over = isOver.exec(before)?.groups?.['now'];
  return (
    isPast.test(text.slice(at + printed.length)) ||
    isShare.test(before) ||
    (over !== undefined && !saysNow.test(over))
  );
}

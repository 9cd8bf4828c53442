import type { Quantity } from './quantity.ts';

const leastBefore =
  /\b(?:(?:no|not|never) (?:be )?(?:fewer|less|shorter|below|under)(?: than)?|at least|minimum(?: of)?)(?: the)? $/iu;
const mostBefore =
  /\b(?:(?:no|not|never) (?:be )?(?:more|longer|greater|above|over|later|exceed\w*)(?: than)?|at most|up to|maximum(?: of)?)(?: the)? $/iu;
const leastAfter =
  /^(?: \w+)? (?:or (?:more|longer|above|over)|at (?:the )?(?:very )?(?:least|shortest)|as a minimum)\b/iu;
const mostAfter =
  /^(?: \w+)? (?:or (?:fewer|less|under)|at (?:the )?(?:very )?(?:most|longest|latest|outside)|as a maximum)\b/iu;
const below = /(?<!\b(?:no|not|never) (?:be )?)\b(?:fewer than|less than|below|under)(?: the)? $/iu;
const above = /(?<!\b(?:no|not|never) (?:be )?)\b(?:more than|longer than|above|over)(?: the)? $/iu;

function endOf(before: string, after: string): Quantity['end'] {
  if (leastBefore.test(before)) return 'least';
  if (mostBefore.test(before)) return 'most';
  if (leastAfter.test(after)) return 'least';
  return mostAfter.test(after) ? 'most' : undefined;
}

/** What the words around a number make of it: an end of what is allowed, or the first that is not. */
export function limitsOf(
  { at, printed }: Pick<Quantity, 'at' | 'printed'>,
  text: string,
): Pick<Quantity, 'end' | 'beyond'> {
  const before = text.slice(Math.max(0, at - 30), at);
  const end = endOf(before, text.slice(at + printed.length));
  const beyond = below.test(before) ? 'below' : above.test(before) ? 'above' : undefined;
  return { ...(end === undefined ? {} : { end }), ...(beyond === undefined ? {} : { beyond }) };
}

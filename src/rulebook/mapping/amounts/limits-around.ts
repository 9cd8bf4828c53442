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
const above =
  /(?<!\b(?:no|not|never) (?:be |to )?)\b(?:more than|longer than|above|over|exceed(?:s|ing)?|in excess of)(?: the)? $/iu;
/** "Nobody is given more than nine", "more than nine are not allowed": nine are. "It does not lock until" is none. */
const allowsBefore =
  /(?:\b(?:no|not|never|nobody|no one|cannot)\b|n['\u2019]t\b)(?![^.;,]*\b(?:until|unless|before)\b)/iu;
const allowsAfter = /^[^.;,]*\b(?:not|never|cannot|forbidden|prohibited|refused)\b|^[^.;,]*n['\u2019]t\b/iu;

function endOf(before: string, after: string): Quantity['end'] {
  if (leastBefore.test(before)) return 'least';
  if (mostBefore.test(before)) return 'most';
  if (leastAfter.test(after)) return 'least';
  return mostAfter.test(after) ? 'most' : undefined;
}

/** The words of the same clause of a sentence right before a place, a line at most. */
function clauseBefore(text: string, at: number): string {
  return /[^.;,]*$/u.exec(text.slice(Math.max(0, at - 90), at))?.[0] ?? '';
}

/**
 * What the words around a number make of it: an end of what is allowed, or the first that is not. Of tries "more than"
 * says when it locks, but where the words allow no more.
 */
export function limitsOf(
  { at, printed, unit }: Pick<Quantity, 'at' | 'printed' | 'unit'>,
  text: string,
): Pick<Quantity, 'end' | 'beyond'> {
  const before = text.slice(Math.max(0, at - 30), at);
  const behind = text.slice(at + printed.length);
  const end = endOf(before, behind);
  const allows = unit === 'tries' && (allowsBefore.test(clauseBefore(text, at)) || allowsAfter.test(behind));
  const beyond = below.test(before) ? 'below' : above.test(before) && !allows ? 'above' : undefined;
  return { ...(end === undefined ? {} : { end }), ...(beyond === undefined ? {} : { beyond }) };
}

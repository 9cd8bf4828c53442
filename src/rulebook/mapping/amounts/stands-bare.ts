import { numberOf, numberPattern } from './number-words.ts';

/** Numbers that count nothing: of a section, a version, a product, a day, a house, a telephone, and amounts of money. */
const counterBefore =
  /(?:(?<![\w'’])ss?\.? |\b\d+ (?:in|out of) |[\w.,£$€#§/+-]|\d:|\b(?:section|clause|schedule|sch|cl|reg|para|art|no|app|appendix|annex|part|page|table|version|rev|minute|number|item|windows|office|microsoft|android|ios|ipados|macos|article|regulation|form|rule|paragraph|chapter|step|level|tier|room|plan|since|dated?|january|february|march|april|june|july|august|september|october|november|december)\.? ?)$/iu;
const counterAfter =
  /^(?:[\w%£/:]|[.,]\d|\s?(?:in \d+|out of \d+|%|[kmgt]b|[ap]\.?m|o['’]?clock|per ?cent|pounds?|pence|miles?|metres?|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december)\b)/iu;
const year = /^(?:19|20)\d\d$/u;
/** "One" is mostly somebody or something: it counts only as "only one", "one at most", "one per household". */
const oneBefore = /\b(?:only|just|than|exceeds?|exceeding|most|of|to|limit|maximum|single)\s*$/iu;
/** "Each household gets one." */
const oneIsAll = /\b(?:gets?|borrows?|allowed|(?:may|can) have)\s*one\s*[.;]?$/iu;
const oneAfter =
  /^(?: \w+)?\s(?:only|at (?:the )?most|at a time|per|each|(?:to|for) (?:a|an|any|each|every)|of (?:them|these|those)|and no more)\b/iu;

/** "2-4", not "01234-567890" and not "2026-03-02": the least stands before the most. */
const rangeStarts = new RegExp(
  String.raw`^(?: ?[-\u2013] ?\d{1,3}(?![\d-])|,? (?:to|or) (?:${numberPattern})\b)`,
  'iu',
);
const rangeEnds = new RegExp(
  String.raw`(?:(?<![\d-])(\d{1,3}) ?[-\u2013] ?|\b(${numberPattern}) (?:to|or) )$`,
  'iu',
);

/** Whether what stands behind a number makes it the least of a range, or one of two amounts: "2, or 3 in holidays". */
export function startsRange(behind: string): boolean {
  return rangeStarts.test(behind);
}

/** "01507 555 018": no group of it counts anything. */
const telephone = /(?<!\d)(?:\+44|\(?0\d{2,5}\)?)(?:[ -]\d{2,6}){1,4}(?!\d)/gu;

function isOfTelephone(text: string, at: number): boolean {
  return [...text.matchAll(telephone)].some(
    ({ index, 0: printed }) => index <= at && at < index + printed.length,
  );
}

/** Whether a number counts something at all, by what stands around it. */
export function isBare(text: string, at: number, printed: string): boolean {
  if (isOfTelephone(text, at)) return false;
  const leading = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + printed.length);
  if (startsRange(after)) return false;
  const before = leading.replace(rangeEnds, '');
  if (year.test(printed) || counterBefore.test(before) || counterAfter.test(after)) return false;
  return !/^one$/iu.test(printed) || oneBefore.test(before) || oneAfter.test(after) || oneIsAll.test(text);
}

/** The least of a range, right before its most. */
export function leastBefore(text: string): { least?: number } {
  const [, digits, words] = rangeEnds.exec(text) ?? [];
  const least = numberOf(digits ?? words ?? '');
  return least === undefined ? {} : { least };
}

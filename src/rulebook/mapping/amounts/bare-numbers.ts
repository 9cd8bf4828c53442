import type { BankNumber } from '../words/bank-kind.ts';
import { limitsOf } from './limits-around.ts';
import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { countedUnits, timeUnits } from './units.ts';

/** Numbers that count nothing: of a section, a version, a product, a day, a house, a telephone, and amounts of money. */
const counterBefore =
  /(?:\b\d+ (?:in|out of) |[\w.,£$€#§/+-]|\d:|\b(?:section|clause|schedule|appendix|annex|part|page|table|version|rev|minute|number|item|windows|office|microsoft|android|ios|ipados|macos|article|regulation|form|rule|paragraph|chapter|step|level|tier|room|plan|since|dated?|january|february|march|april|june|july|august|september|october|november|december)\.? ?)$/iu;
const counterAfter =
  /^(?:[\w%£/:]|[.,]\d|\s?(?:in \d+|out of \d+|%|[kmgt]b|[ap]\.?m|o['’]?clock|per ?cent|pounds?|pence|miles?|metres?|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december)\b)/iu;
const year = /^(?:19|20)\d\d$/u;
/** "One" is mostly somebody or something: it counts only as "only one", "one at most", "one per household". */
const oneBefore = /\b(?:only|just|than|exceeds?|exceeding|most|of|to|limit|maximum|single)\s*$/iu;
/** "Each household gets one." */
const oneIsAll = /\b(?:gets?|borrows?|allowed|(?:may|can) have)\s*one\s*[.;]?$/iu;
const oneAfter =
  /^(?: \w+)?\s(?:only|at (?:the )?most|at a time|per|(?:to|for) (?:a|an|any|each|every)|of (?:them|these|those)|and no more)\b/iu;

const bare = new RegExp(`${numberPattern}`, 'giu');

/** "2-4", not "01234-567890" and not "2026-03-02": the least stands before the most. */
const rangeStarts = /^ ?[-\u2013] ?\d{1,3}(?![\d-])/u;
const rangeEnds = /(?<![\d-])(\d{1,3}) ?[-\u2013] ?$/u;

/** "01507 555 018": no group of it counts anything. */
const telephone = /(?<!\d)(?:\+44|\(?0\d{2,5}\)?)(?:[ -]\d{2,6}){1,4}(?!\d)/gu;

function isOfTelephone(text: string, at: number): boolean {
  return [...text.matchAll(telephone)].some(
    ({ index, 0: printed }) => index <= at && at < index + printed.length,
  );
}

function isBare(text: string, at: number, printed: string): boolean {
  if (isOfTelephone(text, at)) return false;
  const leading = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + printed.length);
  if (rangeStarts.test(after)) return false;
  const before = leading.replace(rangeEnds, '');
  if (year.test(printed) || counterBefore.test(before) || counterAfter.test(after)) return false;
  return !/^one$/iu.test(printed) || oneBefore.test(before) || oneAfter.test(after) || oneIsAll.test(text);
}

/** The one unit of time that words name without counting it: "Idle (min)", "days to patch". */
function unitNamed(words: string): Quantity['unit'] | undefined {
  const named = new Set(
    timeUnits.filter(([unit]) => new RegExp(`\\b(?:${unit})\\b`, 'iu').test(words)).map(([, unit]) => unit),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

const unitOfCount: Readonly<Record<string, Quantity['unit']>> = {
  characters: 'characters',
  tries: 'tries',
  accounts: 'people',
  devices: 'devices',
};

/** "10m", "5'": minutes, where the promise counts minutes. */
const shortMinutes = /(?<![\w.,])(\d{1,3})(?: ?m\b|['’′](?!\w))/u;

/** "Max password age = 90", "Patch window - 14": a technician counts days and does not say so. */
const daysBehindLabel = /\b(?:age|expiry|life|lifetime|window|deadline)\s*[:=\u2013-]\s*\d{1,3}\s*$/iu;

function minutesOf({ 0: printed, 1: number, index: at }: RegExpExecArray): Quantity {
  return { value: Number(number), unit: 'minutes', printed, at, recurring: false };
}

/** A unit right behind: of something else, or of time, which was read already or left out on purpose. */
function namesOther(words: string, own: Quantity['unit']): boolean {
  const follows = (unit: string): boolean => new RegExp(`^[\\s-]?(?:${unit})\\b`, 'iu').test(words);
  return (
    timeUnits.some(([unit]) => follows(unit)) ||
    countedUnits.some(([unit, counts]) => counts !== own && follows(unit))
  );
}

/**
 * Numbers whose unit the words leave to what the kind counts: "Wrong attempts: 8", "two named engineers and nobody
 * else", or to the head of a column: "Idle (min)".
 *
 * @param head the head of the column that the text fills in; empty for none
 * @param taken what the text counts with a unit of its own
 */
export function bareNumbers(
  text: string,
  head: string,
  taken: readonly Quantity[],
  { unit: asked }: BankNumber,
): Quantity[] {
  if (asked === 'minutes') {
    const short = shortMinutes.exec(text);
    if (short !== null) return [minutesOf(short)];
  }
  const labelled = asked === 'days' && daysBehindLabel.test(text) ? 'days' : undefined;
  const unit = unitOfCount[asked] ?? unitNamed(`${head} ${text}`) ?? labelled;
  if (unit === undefined) return [];
  return [...text.matchAll(bare)].flatMap(({ index: at, 0: printed }) => {
    const value = numberOf(printed);
    const counted = taken.some(
      (one) => one.at <= at && at < one.at + one.printed.length && one.unit !== 'other',
    );
    const behind = text.slice(at + printed.length);
    const other = namesOther(behind, unit) || (unit !== 'tries' && /^ times\b/iu.test(behind));
    return value === undefined || counted || other || !isBare(text, at, printed)
      ? []
      : [
          {
            value,
            unit,
            printed,
            at,
            recurring: false,
            ...limitsOf({ at, printed }, text),
            ...leastBefore(text.slice(0, at)),
          },
        ];
  });
}

function leastBefore(text: string): { least?: number } {
  const least = rangeEnds.exec(text)?.[1];
  return least === undefined ? {} : { least: Number(least) };
}

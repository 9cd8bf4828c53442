import { countedAmounts } from './counted-amounts.ts';
import { limitsOf } from './limits-around.ts';
import { numberOf, numberPattern } from './number-words.ts';
import { amountsInWords } from './amounts-in-words.ts';
import { bareLimits } from './bare-limits.ts';
import type { Quantity } from './quantity.ts';
import { isOverOrDenied, setsNothing } from './sets-nothing.ts';
import { withoutFillMarks } from './fill-marks.ts';
import { namedHolders } from './named-holders.ts';
import { isReplaced } from './replaced.ts';
import { rhythms } from './rhythms-said.ts';
import type { Said } from './said-amount.ts';
import { severalTimes } from './several-times.ts';
import { spans } from './spans-said.ts';

/** Legal texts write a number twice: "ten (10) days", "10 (ten) days". What stands in brackets is blanked. */
const saidTwice = new RegExp(String.raw`\b(${numberPattern})(\s?\(((?:${numberPattern}))\))`, 'giu');

/** A row's own label, `C-02`, counts nothing. */
const label = /^\(?[A-Z]{1,4}[-./]?\d{1,3}(?:\.\d{1,2})*[.)]? /u;

function saidOnce(words: string): string {
  const text = withoutFillMarks(words).replace(label, (own) => ' '.repeat(own.length));
  return text.replace(saidTwice, (whole, first: string, again: string, second: string) =>
    numberOf(first) === numberOf(second) ? `${first}${' '.repeat(again.length)}` : whole,
  );
}

/** Everything that a text counts, in reading order; a rhythm such as "nightly" is a quantity too. */
export function quantitiesOf(words: string): Quantity[] {
  const text = saidOnce(words);
  return countedIn(text)
    .filter((one) => !setsNothing(one, text) && !isReplaced(one, words))
    .map((one) => asPrinted(one, words))
    .toSorted((a, b) => a.at - b.at);
}

/** Whether a text counts only what it denies: "files are not backed up every night" promises no back-up. */
export function deniesItsAmounts(words: string): boolean {
  const text = saidOnce(words);
  const counted = countedIn(text);
  return counted.some((one) => isOverOrDenied(one, text)) && counted.every((one) => setsNothing(one, text));
}

function countedIn(text: string): Quantity[] {
  const rhythm = rhythms.flatMap((one) => found(text, one, true));
  const once = spans.flatMap((one) => found(text, one, false));
  const united = [
    ...countedAmounts(text),
    ...rhythm,
    ...once,
    ...severalTimes(text),
    ...namedHolders(text),
    ...amountsInWords(text),
  ];
  const all = [...united, ...bareLimits(text, united)];
  // The longest reading of one place wins: "the same day" is not "day" again.
  return all
    .filter((one) => !isAgain(one, all) && !all.some((other) => other !== one && covers(other, one)))
    .filter((one, _, counted) => !isUnclear(one, counted));
}

/** "One working day (eight hours)", "a working day of eight hours". */
const explains = /\(\s*$|\b(?:day|week|month|year)s? of $/iu;

function asPrinted(one: Quantity, words: string): Quantity {
  const printed = words.slice(one.at, one.at + one.printed.length).trim();
  return {
    ...one,
    printed,
    ...limitsOf(one, words),
    ...(explains.test(words.slice(0, one.at)) ? { restates: true } : {}),
  };
}

/**
 * "Bi-annually, that is, every second year": the word means both, so what explains it counts. "At the annual meeting
 * every other year" is not each year.
 */
function isUnclear(one: Quantity, others: readonly Quantity[]): boolean {
  const explained = (units: readonly Quantity['unit'][]): boolean =>
    others.some(
      (other) =>
        other !== one && other.recurring && units.includes(other.unit) && !/^at /iu.test(other.printed),
    );
  if (/^bi-?annual/iu.test(one.printed)) return explained(['months', 'years']);
  return /^at /iu.test(one.printed) && explained(['years']);
}

function found(text: string, [pattern, value, unit]: Said, recurring: boolean): Quantity[] {
  return [...text.matchAll(pattern)].map(({ index, 0: printed }) => ({
    value,
    unit,
    printed,
    at: index,
    recurring,
  }));
}

/** A short unit is found in both ways, as "10 mins" and as "10min": of two such readings the first is left. */
function isAgain(one: Quantity, all: readonly Quantity[]): boolean {
  const first = all.find(
    ({ at, printed, unit }) => at === one.at && printed === one.printed && unit === one.unit,
  );
  return first !== one;
}

function covers(outer: Quantity, inner: Quantity): boolean {
  const holds = outer.at <= inner.at && outer.at + outer.printed.length >= inner.at + inner.printed.length;
  return holds && outer.printed.length > inner.printed.length;
}

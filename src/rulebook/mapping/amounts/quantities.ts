import { countedAmounts } from './counted-amounts.ts';
import { amountsInWords, bareLimits } from './amounts-in-words.ts';
import type { Quantity } from './quantity.ts';
import { rhythms, spans, type Said } from './said-amounts.ts';

/** Everything that a text counts, in reading order; a rhythm such as "nightly" is a quantity too. */
export function quantitiesOf(text: string): Quantity[] {
  const rhythm = rhythms.flatMap((one) => found(text, one, true));
  const once = spans.flatMap((one) => found(text, one, false));
  const united = [...countedAmounts(text), ...rhythm, ...once, ...amountsInWords(text)];
  const all = [...united, ...bareLimits(text, united)];
  // The longest reading of one place wins: "the same day" is not "day" again.
  return all
    .filter((one) => !all.some((other) => other !== one && covers(other, one)))
    .toSorted((a, b) => a.at - b.at);
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

function covers(outer: Quantity, inner: Quantity): boolean {
  const holds = outer.at <= inner.at && outer.at + outer.printed.length >= inner.at + inner.printed.length;
  return holds && outer.printed.length > inner.printed.length;
}

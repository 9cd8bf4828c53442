import { numberOf, numberPattern, ordinalOf, ordinalPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { timeUnits } from './units.ts';

/** "Three-yearly", "two-monthly". */
const everySoMany = new RegExp(String.raw`\b(${numberPattern})[- ](week|month|year)ly\b`, 'giu');
/** "Every third year". */
const everyOrdinal = new RegExp(
  String.raw`\b(?:every|each) (${ordinalPattern}) (${timeUnits.map(([words]) => words).join('|')})\b`,
  'giu',
);
/** "After the fifth wrong code", "on the tenth attempt". */
const ordinalTry = new RegExp(
  String.raw`\b(${ordinalPattern}) (?:(?:(?:failed|wrong|incorrect|unsuccessful|invalid|bad|mistaken|consecutive) )+(?:code|password|passcode|pin|log-?in|sign-?in|entry|attempt|try|guess|go)|(?:attempt|try|guess))\b`,
  'giu',
);

/** "A minimum of 8", "maximum 10", "length: 16": what is counted stands elsewhere. */
const limit = new RegExp(
  String.raw`\b(?:minimum|maximum|min|max|at least|at most|(?:no|not) (?:more|fewer|less) than|up to|limit(?:ed)?|length|longer than|threshold)(?: length| number)?[\s:=]*(?:of |is |to |at )?(${numberPattern})(?=\s*(?:$|[;:)]|[.,](?!\d)|or (?:more|longer|above|over)\b|(?:and|before|then|long|in length)\b))`,
  'giu',
);

/** Amounts whose number is part of a word, or an ordinal. */
export function amountsInWords(text: string): Quantity[] {
  const often = [...text.matchAll(everySoMany)].flatMap(({ index, 0: printed, 1: number = '', 2: unit }) => {
    const value = numberOf(number);
    return value === undefined
      ? []
      : [
          {
            value,
            unit: `${String(unit).toLowerCase()}s` as Quantity['unit'],
            printed,
            at: index,
            recurring: true,
          },
        ];
  });
  const every = [...text.matchAll(everyOrdinal)].map(
    ({ index, 0: printed, 1: number = '', 2: words = '' }) => ({
      value: ordinalOf(number),
      unit: unitOf(words),
      printed,
      at: index,
      recurring: true,
    }),
  );
  const tries = [...text.matchAll(ordinalTry)].map(({ index, 0: printed, 1: number = '' }) => ({
    value: ordinalOf(number),
    unit: 'tries' as const,
    printed,
    at: index,
    recurring: false,
  }));
  const ordinal = [...every, ...tries].flatMap(({ value, unit, ...where }) =>
    value === undefined || unit === undefined ? [] : [{ value, unit, ...where }],
  );
  return [...often, ...ordinal];
}

function unitOf(words: string): Quantity['unit'] | undefined {
  return timeUnits.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1];
}

/** A limit whose unit the sentence leaves to its subject; only where no unit stands behind it. */
export function bareLimits(text: string, others: readonly Quantity[]): Quantity[] {
  return [...text.matchAll(limit)].flatMap(({ index, 0: whole, 1: printed = '' }) => {
    const at = index + whole.length - printed.length;
    const value = numberOf(printed);
    const counted = others.some((one) => one.at <= at && at < one.at + one.printed.length);
    return value === undefined || counted
      ? []
      : [{ value, unit: 'other' as const, printed, at, recurring: false }];
  });
}

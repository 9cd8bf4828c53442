import { wrong } from './bare-limits.ts';
import { numberOf, numberPattern, ordinalOf, ordinalPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { oftenIn } from './times-per-unit.ts';
import { timeUnits } from './units.ts';

/** "Three-yearly", "two-monthly", "24-hourly". */
const everySoMany = new RegExp(String.raw`\b(${numberPattern})[- ](hour|week|month|year)ly\b`, 'giu');
/** "Every third year". */
const everyOrdinal = new RegExp(
  String.raw`\b(?:every|each) (${ordinalPattern}) (?:municipal |civic |council |financial |calendar |working )?(${timeUnits.map(([words]) => words).join('|')})\b`,
  'giu',
);
/** "Not later than the seventh minute", "on the tenth day after". */
const ordinalTime = new RegExp(
  String.raw`\bthe (${ordinalPattern}) (?:working |calendar |clear )?(minute|hour|day|week|month|year)\b(?! of)`,
  'giu',
);
/** "Not later than the second anniversary of its adoption": the policy is then adopted again. */
const anniversary = new RegExp(String.raw`\b(${ordinalPattern}) anniversary\b`, 'giu');
/** "After the fifth wrong code", "on the tenth attempt". */
const ordinalTry = new RegExp(
  String.raw`\b(${ordinalPattern}) (?:(?:(?:failed|wrong|incorrect|unsuccessful|invalid|bad|mistaken|consecutive) )+\p{Ll}+|(?:attempt|try|guess|error|mistake|failure|strike))\b`,
  'giu',
);

/** "Mistyped for the eighth time", "the fifth time that the PIN is wrong". */
const wrongAgain = new RegExp(
  String.raw`\b${wrong}\b[^.;]{0,60}?\b(?:the |a )(${ordinalPattern}) time\b|\b(?:the |a )(${ordinalPattern}) time\b(?=[^.;]{0,60}\b${wrong}\b)`,
  'giu',
);

/** Amounts whose number is part of a word, an ordinal, or says how many times. */
export function amountsInWords(text: string): Quantity[] {
  const often = [...text.matchAll(everySoMany)].flatMap(({ index, 0: printed, 1: number = '', 2: unit }) => {
    const value = numberOf(number);
    // "14" and "Monthly" are two cells of a row.
    return value === undefined || /\d [A-Z]/u.test(printed)
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
  const anniversaries = [...text.matchAll(anniversary)].map(({ index, 0: printed, 1: number = '' }) => ({
    value: ordinalOf(number),
    unit: 'years' as const,
    printed,
    at: index,
    recurring: true,
  }));
  const triesNamed = [...text.matchAll(ordinalTry), ...text.matchAll(wrongAgain)];
  const tries = triesNamed.map(({ index, 0: printed, 1: number, 2: again = '' }) => ({
    value: ordinalOf(number ?? again),
    unit: 'tries' as const,
    printed,
    at: index,
    recurring: false,
  }));
  const times = [...text.matchAll(ordinalTime)].map(
    ({ index, 0: printed, 1: number = '', 2: words = '' }) => ({
      value: ordinalOf(number),
      unit: unitOf(words),
      printed,
      at: index,
      recurring: false,
    }),
  );
  const ordinal = [...every, ...anniversaries, ...tries, ...times].flatMap(({ value, unit, ...where }) =>
    value === undefined || unit === undefined ? [] : [{ value, unit, ...where }],
  );
  return [...often, ...ordinal, ...oftenIn(text)];
}

function unitOf(words: string): Quantity['unit'] | undefined {
  return timeUnits.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1];
}

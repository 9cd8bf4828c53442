import { month, season, weekday } from './calendar-words.ts';
import type { Quantity } from './quantity.ts';

/** The same kind of word several times: "each spring and each autumn", "on Tuesdays and Fridays". */
function listOf(word: string, tail: string): RegExp {
  return new RegExp(
    String.raw`\b(?:(?:every|each|in|on|in the) )?${word}(?:(?:, | and |, and | & )(?:again )?(?:(?:every|each|in|on|in the) )?${word})+\b${tail}`,
    'giu',
  );
}

const timeOfYear = `(?:${month}|${season})`;
const timesInYear = listOf(timeOfYear, String.raw`(?:,? (?:(?:of|in) )?(?:every|each|a) year\b)?(?! \d)`);
const weekdays = listOf(`${weekday}s?`, String.raw`(?: (?:of|in) (?:every|each) week\b)?`);
const again = new RegExp(String.raw`\b(?:every|each|a year|again in|${weekday}s)\b`, 'iu');
const timeOfDay = String.raw`(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b\.?|noon|midday|midnight)`;
const timesInDay = new RegExp(
  String.raw`\bat ${timeOfDay}(?:(?:, | and |, and | & )(?:(?:again )?at )?${timeOfDay})+`,
  'giu',
);

/** "At noon and midnight": so many hours lie between, where they are the same. */
function timesOfDay(text: string): Quantity[] {
  return [...text.matchAll(timesInDay)].map(({ index: at, 0: printed }) => ({
    value: Math.round(24 / (printed.match(new RegExp(timeOfDay, 'giu'))?.length ?? 1)),
    unit: 'hours' as const,
    recurring: true,
    printed,
    at,
  }));
}

/** "In May and November of every year", "every Monday and Thursday": so many times in a year or a week. */
export function severalTimes(text: string): Quantity[] {
  const listed = (pattern: RegExp, word: string): { printed: string; at: number; times: number }[] =>
    [...text.matchAll(pattern)]
      .filter(([printed]) => again.test(printed))
      .map(({ index: at, 0: printed }) => ({
        printed,
        at,
        times: printed.match(new RegExp(word, 'giu'))?.length ?? 1,
      }));
  return [
    ...timesOfDay(text),
    ...listed(timesInYear, timeOfYear).map(({ times, ...where }) => ({
      value: Math.round(12 / times),
      unit: 'months' as const,
      recurring: true,
      ...where,
    })),
    ...listed(weekdays, weekday).map(({ times, ...where }) => ({
      // The longest that passes between two of them.
      value: Math.ceil(7 / times),
      unit: 'days' as const,
      recurring: true,
      ...where,
    })),
  ];
}

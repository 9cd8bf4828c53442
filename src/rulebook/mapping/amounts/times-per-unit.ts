import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** "Three times a year", "2 x per week", "twice a term", "thrice weekly", "four times daily". */
const timesPer = new RegExp(
  String.raw`\b(?:(twice|thrice)|(${numberPattern})(?: times| ?[x\u00d7]| separate times| occasions)) (?:(?:a|an|each|every|per|in|during)(?: a| any| each| every)? (?:calendar |council |civic |municipal |financial )?(year|quarter|month|week|day|term)|(yearly|annually|quarterly|monthly|weekly|daily|nightly))\b`,
  'giu',
);
/** "Twice in each four-year term", "three times in every two years". */
const timesIn = new RegExp(
  String.raw`\b(?:(twice|thrice)|(${numberPattern}) times) (?:in|every|during|over|within) (?:(?:each|every|any|a) )?(?:period of )?(${numberPattern})[- ](week|month|year)s?\b`,
  'giu',
);
/** "Every 12m": months, as nothing comes round every so many metres or minutes. */
const everyShort = /\b(?:every|each) (\d{1,2}) ?m\b/giu;
/** "One copy a month", "two sessions a year", "1/day". */
const eventsPer = new RegExp(
  String.raw`\b(${numberPattern}|an?)(?: (?:\w+ )?(?:copy|copies|back-?ups?|sessions?|courses?|reviews?|tests?|refreshers?) (?:an?|each|every|per) (?:calendar |council |civic |municipal |financial )?| ?[x\u00d7]? ?\/ ?)(year|yr|quarter|month|fortnight|week|day|term)\b`,
  'giu',
);
const perUnit: Readonly<Record<string, readonly [number, Quantity['unit']]>> = {
  term: [48, 'months'],
  year: [12, 'months'],
  yr: [12, 'months'],
  annual: [12, 'months'],
  quarter: [3, 'months'],
  month: [30, 'days'],
  fortnight: [14, 'days'],
  week: [7, 'days'],
  day: [24, 'hours'],
  dai: [24, 'hours'],
  night: [24, 'hours'],
};

/** How often a text says that something happens, as so many times in a year, a week or a day. */
export function oftenIn(text: string): Quantity[] {
  const events = [...text.matchAll(eventsPer)].flatMap(
    ({ index: at, 0: printed, 1: number = '', 2: per = '' }) => {
      const [whole, unit] = perUnit[per.toLowerCase()] ?? [0, 'other'];
      const times = numberOf(number) ?? 0;
      return times < 1 ? [] : [{ value: gap(whole / times, unit), unit, printed, at, recurring: true }];
    },
  );
  const repeated = [...text.matchAll(timesPer)].flatMap(
    ({ index: at, 0: printed, 1: word, 2: number, 3: per, 4: adverb }) => {
      const times = timesOf(word, number);
      const [whole, unit] = perUnit[(per ?? adverb?.replace(/ly$/iu, '') ?? '').toLowerCase()] ?? [
        0,
        'other',
      ];
      return times < 2 ? [] : [{ value: gap(whole / times, unit), unit, printed, at, recurring: true }];
    },
  );
  const within = [...text.matchAll(timesIn)].flatMap(
    ({ index: at, 0: printed, 1: word, 2: number, 3: many = '', 4: per = '' }) => {
      const times = timesOf(word, number);
      const [whole, unit] = perUnit[per.toLowerCase()] ?? [0, 'other'];
      const length = whole * (numberOf(many) ?? 0);
      return times < 2 || length === 0
        ? []
        : [{ value: gap(length / times, unit), unit, printed, at, recurring: true }];
    },
  );
  const months = [...text.matchAll(everyShort)].map(({ index: at, 0: printed, 1: number }) => ({
    value: Number(number),
    unit: 'months' as const,
    printed,
    at,
    recurring: true,
  }));
  return [...events, ...repeated, ...within, ...months];
}

/** The longest that passes between two of them, in whole days; of hours and months the nearest. */
function gap(length: number, unit: Quantity['unit']): number {
  return Math.max(1, unit === 'days' ? Math.ceil(length) : Math.round(length));
}

/** "Twice", "thrice", "four" times; 0 for no number. */
function timesOf(word: string | undefined, number: string | undefined): number {
  if (word !== undefined) return word.toLowerCase() === 'twice' ? 2 : 3;
  return numberOf(number ?? '') ?? 0;
}

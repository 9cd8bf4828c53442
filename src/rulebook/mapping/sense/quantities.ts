import { numberOf, numberPattern } from './number-words.ts';

/** Something that a text counts, as printed and as a number. */
export interface Quantity {
  readonly value: number;
  readonly unit:
    | 'minutes'
    | 'hours'
    | 'days'
    | 'weeks'
    | 'months'
    | 'years'
    | 'characters'
    | 'words'
    | 'tries'
    | 'people'
    | 'other';
  readonly printed: string;
  /** Where it stands in the text. */
  readonly at: number;
  /** It says how often something happens: "every two years", "nightly". */
  readonly recurring: boolean;
}

const time: readonly (readonly [string, Quantity['unit']])[] = [
  ['minutes?|mins?', 'minutes'],
  ['hours?|hrs?', 'hours'],
  ['(?:working |calendar |business |clear )?days?|nights?', 'days'],
  ['weeks?', 'weeks'],
  ['months?', 'months'],
  ['years?', 'years'],
];
const counted: readonly (readonly [string, Quantity['unit']])[] = [
  ['(?:characters?|digits?|letters?|figures?|numbers?|numerals?|signs|places)', 'characters'],
  ['(?:random |unrelated |different )*words', 'words'],
  [
    '(?:(?:failed|wrong|incorrect|unsuccessful|invalid|consecutive|bad|mistaken) )*(?:log-?in |sign-?in |password |pin )?(?:attempts?|tries|goes|guesses|entries|codes|passwords|pins)',
    'tries',
  ],
  [
    '(?:other )?(?:people|persons|officers|accounts|administrators|users|individuals|members of staff)',
    'people',
  ],
];
const gap = String.raw`(?:[\s\u00A0-]|\(\d{1,4}\)\s?)+`;
const qualifier = `(?:(?:consecutive|full|clear|or more|further|successive)${gap})?`;

function amounts(text: string, table: typeof time): Quantity[] {
  return table.flatMap(([words, unit]) =>
    [
      ...text.matchAll(
        new RegExp(
          `(?<![\\d.,])\\b(${numberPattern}|a|an)${gap}${qualifier}(?:${words})\\b(?! to the next| after another)`,
          'giu',
        ),
      ),
    ].flatMap((match) => {
      const { index, 0: printed, 1: number = '' } = match;
      const value = numberOf(number);
      // "a number of", "a password", "a code": an article counts only time.
      if (value === undefined || (/^an?$/iu.test(number) && table !== time)) return [];
      const before = text.slice(Math.max(0, index - 14), index).toLowerCase();
      return [
        {
          value,
          unit,
          printed,
          at: index,
          recurring: /\b(?:every|each|once (?:a|in)|once every|per)\s*$/u.test(before),
        },
      ];
    }),
  );
}

/** Words that say an amount without a number. */
type Said = readonly [RegExp, number, Quantity['unit']];

const rhythms: readonly Said[] = [
  [
    /\b(?:every|each) (?:day|night|evening|morning|working day|week ?day)\b|\b(?:daily|nightly)\b|\b(?:once a|a|per) day\b/giu,
    1,
    'days',
  ],
  [
    /\b(?:every|each) week\b|\bweekly\b|\bonce a week\b|\b(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu,
    1,
    'weeks',
  ],
  [/\bfortnightly\b|\b(?:every|each) fortnight\b|\bonce a fortnight\b/giu, 2, 'weeks'],
  [/\b(?:every|each) month\b|\bmonthly\b|\bonce a month\b/giu, 1, 'months'],
  [/\bquarterly\b|\b(?:every|each) quarter\b|\bonce a quarter\b/giu, 3, 'months'],
  [/\b(?:half[- ]yearly|six[- ]monthly|twice (?:a|each|every|per) year|bi-annually)\b/giu, 6, 'months'],
  [
    /\b(?:every|each) (?:council |civic |financial )?year\b|\bannual(?:ly)?\b(?! (?:agreement|contract|fee|cost|budget|subscription|parish|leave))|\byearly\b(?! (?:agreement|contract|fee|cost|meeting|budget|report|subscription))|\bonce a year\b|\b(?:every|each) (?:may|annual meeting)\b/giu,
    1,
    'years',
  ],
  [/\b(?:biennially|every other year|every second year|in alternate years)\b/giu, 2, 'years'],
  [
    /\b(?:every|each) (?:four[- ]year )?(?:term|council term|term of office)\b|\bafter (?:each|every) (?:ordinary )?election\b|\b(?:every|each) (?:ordinary )?election\b/giu,
    4,
    'years',
  ],
];

const single: readonly Said[] = [
  [/\bwithin (?:a|one) day\b|\bthe same day\b|\bsame working day\b/giu, 1, 'days'],
  [/\ba fortnight\b/giu, 2, 'weeks'],
];

/** Everything that a text counts, in reading order; a rhythm such as "nightly" is a quantity too. */
export function quantitiesOf(text: string): Quantity[] {
  const rhythm = rhythms.flatMap((one) => found(text, one, true));
  const once = single.flatMap((one) => found(text, one, false));
  const all = [...amounts(text, time), ...amounts(text, counted), ...rhythm, ...once];
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

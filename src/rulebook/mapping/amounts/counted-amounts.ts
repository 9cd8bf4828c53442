import { numberOf, numberPattern } from './number-words.ts';
import { partsOfUnits } from './parts-of-units.ts';
import type { Quantity } from './quantity.ts';
import { countedUnits, shortUnits, timeUnits } from './units.ts';

/** The first number of a range, or of several, right before the last: "4 to", "between 4 and", "four, five or". */
const rangeBefore = new RegExp(
  String.raw`\b(?:(${numberPattern})(?:,\s*(?:${numberPattern}))*(?:\s*(?:to|or|-|\u2013)|,)|between (${numberPattern}) and)\s*$`,
  'iu',
);

function leastOf(before: string): { least?: number } {
  const [, first, between] = rangeBefore.exec(before) ?? [];
  const least = first === undefined && between === undefined ? undefined : numberOf(first ?? between ?? '');
  return least === undefined ? {} : { least };
}

/** "A minute or two": behind the unit, the most of a range whose least is one. Of "or three wrong codes" it is no number. */
const orMore =
  /^ or (two|three|2|3)(?=\s*(?:[.,;:)]|$)|\s(?:after|at|before|but|if|of|when|while|without)\b)/u;

/** What stands before a span that says how often: "every", "at least once in", "at intervals of no more than". */
const recurs =
  /\b(?:every|each|(?:every|each|any) period of|once (?:a|in|within|during|every|per)|per|(?:cycle|rhythm|interval|frequency) of|intervals? (?:of|not exceeding|no longer than|no greater than|not longer than|that do not exceed))(?: (?:no more than|not more than|at most|at least|up to|about|roughly|any|a maximum of))?\s*$/u;
/** "Next review: three years after adoption" comes again, as each review sets the next. */
const comesAgain =
  /^ (?:after|from|of) (?:its |the )?(?:adoption|approval|last review|date of (?:adoption|approval))\b/u;
/** "At eighteen-month intervals", "on a two-year cycle". */
const isRhythm = /^ (?:intervals?|cycles?|basis|rota|rhythm|review cycle|programme)\b/u;
/** "The council looks at it again within three years": what comes again sets how often. */
const comesAgainWithin =
  /\b(?:again|review\w*|revis\w*|reconsider\w*|renewed|repeated)\b[^.;]{0,25}\b(?:within|inside)(?: the next)?\s*$/u;
const toldFrom = /^,? (?:of|after|from|before|following)\b/u;
/** "Within three months of an election", "kept for six years": neither says how often. */
const notOften =
  /\b(?:within|inside|during|(?:in|for|after) (?:the|their|his|her|your|its) first|(?:kept|keep|keeps|retain\w*|stored?|stores|held|holds?|preserved) (?:\w+ ){0,4}for(?: at least| up to| a further)?|retention(?: of|:)?)\s*$/u;
const gap = String.raw`(?:[\s\u00A0-]|\(\d{1,4}\)\s?)+`;
const qualifier = `(?:(?:consecutive|full|clear|or more|further|successive)${gap})?`;

const compiled = [...timeUnits, ...countedUnits].map(
  ([words, unit], at) =>
    ({
      unit,
      ofTime: at < timeUnits.length,
      pattern: new RegExp(
        `(?<![\\d.,£$€])\\b(${numberPattern}|a|an)\\+?${gap}${qualifier}(?:${words})\\b(?! to the next| after another)`,
        'giu',
      ),
    }) as const,
);

const short = shortUnits.map(
  ([words, unit]) =>
    ({ unit, pattern: new RegExp(`(?<![\\w.,:])(\\d{1,4})[ -]?(?:${words})\\b`, 'giu') }) as const,
);

/** "00:15", "0:15:00": minutes, as nothing is set at that time of the night, unless another time of day stands beside it. */
const clock = /(?<![\d:.])0?0:([0-5]\d)(?::[0-5]\d)?(?![\d:])/gu;

const timeOfDay =
  /(?<![\d:.])(?:0?[1-9]|1\d|2[0-3])[:.][0-5]\d(?![\d:.])|(?<!\d)0?0:[0-5]\d(?= ?(?:am|a\.m\.?|hours|hrs|h)\b)/iu;

function onTheClock(text: string): Quantity[] {
  if (timeOfDay.test(text)) return [];
  return [...text.matchAll(clock)].flatMap(({ index: at, 0: printed, 1: minutes }) =>
    Number(minutes) === 0
      ? []
      : [{ value: Number(minutes), unit: 'minutes' as const, printed, at, recurring: false }],
  );
}

/** "72h": only digits, as words are never written so. */
function shortAmounts(text: string): Quantity[] {
  return short.flatMap(({ pattern, unit }) =>
    [...text.matchAll(pattern)].map(({ index, 0: printed, 1: number = '' }) => ({
      value: Number(number),
      unit,
      printed,
      at: index,
      recurring: recurs.test(text.slice(Math.max(0, index - 50), index).toLowerCase()),
    })),
  );
}

/** Numbers before a word that says what they count: "12 characters", "every two years". */
export function countedAmounts(text: string): Quantity[] {
  const inFull = compiled.flatMap(({ pattern, unit, ofTime }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { index, 0: printed, 1: number = '' } = match;
      const value = numberOf(number);
      // "a number of", "a password", "a code": an article counts only time.
      if (value === undefined || (/^an?$/iu.test(number) && !ofTime)) return [];
      const before = text.slice(Math.max(0, index - 80), index).toLowerCase();
      const after = text.slice(index + printed.length, index + printed.length + 40).toLowerCase();
      const most = value === 1 ? numberOf(orMore.exec(after)?.[1] ?? '') : undefined;
      return [
        {
          value: most ?? value,
          unit,
          printed,
          at: index,
          recurring: recurs.test(before) || comesAgain.test(after) || isRhythm.test(after),
          ...(notOften.test(before) && (toldFrom.test(after) || !comesAgainWithin.test(before))
            ? { once: true }
            : {}),
          ...(most === undefined ? leastOf(before) : { least: value }),
        },
      ];
    }),
  );
  const inParts = partsOfUnits(text).map((one) => ({
    ...one,
    recurring:
      /^(?:every|each)\b/iu.test(one.printed) ||
      recurs.test(text.slice(Math.max(0, one.at - 50), one.at).toLowerCase()),
  }));
  return [...inFull, ...inParts, ...shortAmounts(text), ...onTheClock(text)];
}

import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';

/** The smaller unit in which a part of a unit is told, and how many of them make one. */
const smaller: Readonly<Record<string, readonly [number, Quantity['unit']]>> = {
  minute: [60, 'seconds'],
  hour: [60, 'minutes'],
  day: [24, 'hours'],
  week: [7, 'days'],
  month: [30, 'days'],
  year: [12, 'months'],
};
const unit = `(?:(?:working|calendar|council|whole) )?(?<unit>${Object.keys(smaller).join('|')})`;
/** Not "see 3.1 minutes of the council", and no money. */
const digits = String.raw`(?<![\w.,\u00a3$\u20ac]|\b(?:see|section|clause|paragraph|para|point|item|part|appendix|version) )`;

/** How parts of a unit are written, and what each comes to. */
const forms: readonly (readonly [string, (number: string) => number])[] = [
  [String.raw`\bhalf[- ](?:of )?an?[- ]${unit}\b`, () => 0.5],
  [String.raw`\b(?:a|one) half[- ]${unit}\b`, () => 0.5],
  [String.raw`\b(?:(?:a|one) )?quarter (?:of )?an? ${unit}\b`, () => 0.25],
  [String.raw`\ba quarter[- ](?<unit>hour)\b`, () => 0.25],
  [String.raw`\bthree[- ]quarters of an? ${unit}\b`, () => 0.75],
  [String.raw`\b(?:a|one)[- ]third of an? ${unit}\b`, () => 1 / 3],
  [String.raw`\btwo[- ]thirds of an? ${unit}\b`, () => 2 / 3],
  [String.raw`\b(?:a|an|one|every|each) ${unit} and a half\b`, () => 1.5],
  [String.raw`\b(?:a|an|one|every|each) ${unit} and a quarter\b`, () => 1.25],
  [
    String.raw`\b(?<number>${numberPattern})[- ]and[- ]a[- ]half[- ]${unit}s?\b`,
    (number) => (numberOf(number) ?? Number.NaN) + 0.5,
  ],
  [String.raw`${digits}1\/(?<number>[24])(?: of an?)? ${unit}\b`, (number) => 1 / Number(number)],
  [String.raw`${digits}(?<number>\d{1,3}\.\d{1,2}) ?${unit}s?\b`, Number],
  [String.raw`${digits}(?<number>\d{0,3})\u00bd ?${unit}s?\b`, (number) => Number(number) + 0.5],
];
const compiled = forms.map(([pattern, times]) => ({ pattern: new RegExp(pattern, 'giu'), times }));

/** "Half an hour", "a year and a half", "1.5 days", "two and a half years": told in the next smaller unit. */
export function partsOfUnits(text: string): Omit<Quantity, 'recurring'>[] {
  return compiled.flatMap(({ pattern, times }) =>
    [...text.matchAll(pattern)].flatMap(({ index: at, 0: printed, groups }) => {
      const [many, into] = smaller[groups?.['unit']?.toLowerCase() ?? ''] ?? [];
      const value = Math.round(times(groups?.['number'] ?? '') * (many ?? Number.NaN));
      return into === undefined || Number.isNaN(value) ? [] : [{ value, unit: into, printed, at }];
    }),
  );
}

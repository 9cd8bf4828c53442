import { partOfAll } from './counts-holders.ts';
import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { countedUnits, timeUnits } from './units.ts';

const role =
  '(?:(?:the|our|its|a|an|just|only) )*(?:(?:town|parish|deputy|assistant|finance|vice|council|it|senior) )*(?:clerk|chair(?:man|woman|person)?|mayor|rfo|officer|administrator|manager|contractor|provider|supplier|technician|engineer|consultant|councillor|member|me|myself)';
const [people = ''] = countedUnits.find(([, unit]) => unit === 'people') ?? [];
/** "The Clerk plus 12 months of records" counts no people. */
const counted = [...timeUnits, ...countedUnits.filter(([, unit]) => unit !== 'people')]
  .map(([words]) => words)
  .join('|');
const more = `(?: (?:others?|more|further|additional|extra)(?: (?:${people}|person|individual|${role}s?))?| (?:${people}|${role}s?))`;
const sum = new RegExp(
  String.raw`\b(${role}(?:(?:, | and |, and | & )${role})*),? ?(?:(?:and|with|along with|together with)(?: by| to| with| for)? (${numberPattern}|another)(${more}?)(?!\w)|(?:\+|plus|&) ?(${numberPattern}|another)(?:${more}|\b(?! ?(?:${counted})\b)))`,
  'giu',
);
const each = new RegExp(String.raw`\b${role}\b`, 'giu');

/** "The Clerk and two others", "clerk + 1", "two of our 14 accounts": how many people that is together. */
export function namedHolders(text: string): Quantity[] {
  const parts = [...text.matchAll(partOfAll)].flatMap(({ index: at, 0: printed, 1: number = '' }) => {
    const value = numberOf(number);
    return value === undefined ? [] : [{ value, unit: 'people' as const, printed, at, recurring: false }];
  });
  const sums = [...text.matchAll(sum)].flatMap(
    ({ index: at, 0: printed, 1: named = '', 2: joined, 3: who, 4: added }) => {
      const number = joined ?? added ?? '';
      const others = /^another$/iu.test(number) ? 1 : numberOf(number);
      // "The Clerk and one copy": somebody more must be meant.
      const isSomebody = added !== undefined || /^another$/iu.test(number) || (who ?? '') !== '';
      const count = named.match(each)?.length ?? 1;
      return others === undefined || !isSomebody
        ? []
        : [{ value: count + others, unit: 'people' as const, printed, at, recurring: false }];
    },
  );
  return [...parts, ...sums];
}

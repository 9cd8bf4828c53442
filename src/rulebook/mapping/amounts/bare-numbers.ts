import type { BankNumber } from '../words/bank-kind.ts';
import { countsNoun } from './counts-noun.ts';
import { withoutFillMarks } from './fill-marks.ts';
import { limitsOf } from './limits-around.ts';
import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { isReplaced } from './replaced.ts';
import { setsNothing } from './sets-nothing.ts';
import { isBare, leastBefore } from './stands-bare.ts';
import { countedUnits, timeUnits } from './units.ts';

const bare = new RegExp(`${numberPattern}`, 'giu');

/** The one unit of time that words name without counting it: "Idle (min)", "days to patch". */
function unitNamed(words: string): Quantity['unit'] | undefined {
  const named = new Set(
    timeUnits.filter(([unit]) => new RegExp(`\\b(?:${unit})\\b`, 'iu').test(words)).map(([, unit]) => unit),
  );
  return named.size === 1 ? [...named][0] : undefined;
}

const unitOfCount: Readonly<Record<string, Quantity['unit']>> = {
  characters: 'characters',
  tries: 'tries',
  accounts: 'people',
  devices: 'devices',
};

/** "10m", "5'": minutes, where the promise counts minutes. */
const shortMinutes = /(?<![\w.,])(\d{1,3})(?: ?m\b|['’′](?!\w))/u;

/** "Max password age = 90", "Patch window - 14": a technician counts days and does not say so. */
const daysBehindLabel = /\b(?:age|expiry|life|lifetime|window|deadline)\s*[:=\u2013-]\s*\d{1,3}\s*$/iu;

/** "Leave it for five", "Idle timeout of the screen: 5". */
const minutesLeft = new RegExp(
  String.raw`\b(?:for|after|timeout|time-out|lock|locks|screen|idle|inactivity|inactive|unattended)\b[\s:=]*(?:(?:about|some|over) )?(?<number>${numberPattern})(?=\s*(?:$|[,;)]|\.(?!\d)|or (?:more|so|longer)\b))`,
  'iu',
);

function minutesOf({ 0: printed, 1: number, index: at }: RegExpExecArray): Quantity {
  return { value: Number(number), unit: 'minutes', printed, at, recurring: false };
}

/** A unit right behind: of something else, or of time, which was read already or left out on purpose. */
function namesOther(words: string, own: Quantity['unit']): boolean {
  const follows = (unit: string): boolean => new RegExp(`^[\\s-]?(?:${unit})\\b`, 'iu').test(words);
  return (
    timeUnits.some(([unit]) => follows(unit)) ||
    countedUnits.some(([unit, counts]) => counts !== own && follows(unit))
  );
}

/**
 * Numbers whose unit the words leave to what the kind counts: "Wrong attempts: 8", "two named engineers and nobody
 * else", or to the head of a column: "Idle (min)".
 *
 * @param head the head of the column that the text fills in; empty for none
 * @param taken what the text counts with a unit of its own
 */
export function bareNumbers(
  words: string,
  head: string,
  taken: readonly Quantity[],
  { unit: asked }: BankNumber,
): Quantity[] {
  const text = withoutFillMarks(words);
  if (asked === 'minutes') {
    const short = shortMinutes.exec(text);
    if (short !== null) return [minutesOf(short)];
    const left = minutesLeft.exec(text);
    const number = left?.groups?.['number'] ?? '';
    const value = numberOf(number);
    if (left !== null && value !== undefined && taken.length === 0) {
      const at = left.index + left[0].lastIndexOf(number);
      return [{ value, unit: 'minutes', printed: number, at, recurring: false }];
    }
  }
  const labelled = asked === 'days' && daysBehindLabel.test(text) ? 'days' : undefined;
  const unit = unitOfCount[asked] ?? unitNamed(`${head} ${text}`) ?? labelled;
  if (unit === undefined) return [];
  return [...text.matchAll(bare)].flatMap(({ index: at, 0: printed }) => {
    const value = numberOf(printed);
    const counted = taken.some(
      (one) => one.at <= at && at < one.at + one.printed.length && one.unit !== 'other',
    );
    const behind = text.slice(at + printed.length);
    const other = namesOther(behind, unit) || (unit !== 'tries' && /^ times\b/iu.test(behind));
    const nothing =
      setsNothing({ at, printed, unit }, text) || countsNoun(behind) || isReplaced({ at, printed }, words);
    return value === undefined || counted || other || nothing || !isBare(text, at, printed)
      ? []
      : [
          {
            value,
            unit,
            printed,
            at,
            recurring: false,
            ...limitsOf({ at, printed, unit }, text),
            ...leastBefore(text.slice(0, at)),
          },
        ];
  });
}

import { numberOf, numberPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { startsRange } from './stands-bare.ts';
import { timeUnits } from './units.ts';

/** Words of mistakes, their beginnings. */
export const wrong = String.raw`(?:wrong|incorrect|mistak|mistyp|fail|bad|guess|error|invalid|false|erroneous)\w*`;

/** "The wrong password 10 times in a row": tries, where the sentence speaks of mistakes. */
const timesWrong = new RegExp(
  String.raw`\b(?:wrong|incorrect|mistake|mis-?(?:typ|key|enter)|fail|bad|guess|false|erroneous)\w*\b[^.;]{0,60}?\b(${numberPattern}) (?:times|occasions)\b(?! (?:a|each|per) )`,
  'giu',
);
/** "10x wrong PIN". */
const timesBefore = new RegExp(
  String.raw`\b(${numberPattern}) ?(?:x|\u00d7|times)(?= (?:a |the |an )?(?:wrong|incorrect|mistyped|failed|bad|invalid)\b)`,
  'giu',
);
/** "Wrong PIN x10". */
const timesBehind = new RegExp(String.raw`\b${wrong}\b[^.;\d]{0,30}?\b(?:x|\u00d7) ?(\d{1,2})\b`, 'giu');
/** "Four or fewer", "three at the most", "six or more": the limit stands first. */
const limitFirst = new RegExp(
  String.raw`(?<!\b(?:windows|office|android|ios|ipados|macos|version) )\b(${numberPattern})(?= (?:or (?:fewer|less|under|more|longer|above|over)|at (?:the )?(?:very )?(?:most|least|longest|shortest|latest|outside)|as a (?:minimum|maximum)|max(?:imum)?|min(?:imum)?|only|tops)\b)`,
  'giu',
);
/** "Within four hours … within 72": the unit was said before. */
const withinBare = new RegExp(
  String.raw`\b(?:within|inside|in no more than|before) (?:(?:the|those|its) )?(?:(?:statutory|legal|required|usual|full|permitted) )?(${numberPattern})(?=\s*(?:$|[;:)]|[.,](?!\d)|(?:and|before|where|if|when|of|that)\b))`,
  'giu',
);

/** "A minimum of 8", "maximum 10", "length: 16": what is counted stands elsewhere. */
const limit = new RegExp(
  String.raw`\b(?:minimum|maximum|min|max|at least|at most|(?:no|not) (?:more|fewer|less) than|up to|limit(?:ed)?|capped|cap|ceiling|restricted|kept|fixed|set|length|longer than|threshold|exceed(?:s|ing)?)(?: length| number)?(?:[\s:=]+|[\s:=]*(?:of |is |to |at |down to ))(${numberPattern})(?=\s*(?:$|[;:)]|[.,](?!\d)|or (?:more|longer|above|over)\b|(?:and|before|then|long|in length)\b))`,
  'giu',
);

/** A limit whose unit the sentence leaves to its subject, or said before; only where no unit stands behind it. */
export function bareLimits(text: string, others: readonly Quantity[]): Quantity[] {
  const counted = ({ at }: Quantity): boolean =>
    others.some((one) => one.at <= at && at < one.at + one.printed.length);
  const unitBefore = (at: number): Quantity['unit'] =>
    others.toSorted((a, b) => a.at - b.at).findLast((one) => one.at < at && timesOnly.has(one.unit))?.unit ??
    'other';
  const limits = numbersIn(text, limit, () => 'other').filter(
    ({ at, printed }) => !startsRange(text.slice(at + printed.length)),
  );
  const rightBefore = (at: number): Quantity['unit'] =>
    others.find((one) => timesOnly.has(one.unit) && orSo.test(text.slice(one.at + one.printed.length, at)))
      ?.unit ?? 'other';
  const first = numbersIn(text, limitFirst, rightBefore).filter(
    ({ at }) => !limits.some((one) => one.at === at),
  );
  const tries = [timesWrong, timesBefore, timesBehind].flatMap((pattern) =>
    numbersIn(text, pattern, () => 'tries'),
  );
  const within = numbersIn(text, withinBare, unitBefore).filter(({ unit }) => unit !== 'other');
  return [...limits, ...first.map(asBare), ...tries, ...within.map(asBare)].filter((one) => !counted(one));
}

/** What may stand between an amount and its outer limit: "a month or two, three at most". */
const orSo = /^(?: or (?:so|two|three|more))?[\s,(\u2013-]*(?:(?:and|but|or|with) )?$/iu;

function asBare(one: Quantity): Quantity {
  return one.unit === 'other' ? one : { ...one, bare: true };
}

const timesOnly: ReadonlySet<Quantity['unit']> = new Set(timeUnits.map(([, unit]) => unit));

/** Each number that a pattern's first group finds. */
function numbersIn(text: string, pattern: RegExp, unitAt: (at: number) => Quantity['unit']): Quantity[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: printed = '' }) => {
    const at = index + whole.lastIndexOf(printed);
    const value = numberOf(printed);
    return value === undefined ? [] : [{ value, unit: unitAt(at), printed, at, recurring: false }];
  });
}

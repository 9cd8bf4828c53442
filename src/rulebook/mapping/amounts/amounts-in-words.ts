import { numberOf, numberPattern, ordinalOf, ordinalPattern } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { timeUnits } from './units.ts';

/** "Three-yearly", "two-monthly". */
const everySoMany = new RegExp(String.raw`\b(${numberPattern})[- ](week|month|year)ly\b`, 'giu');
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
/** "After the fifth wrong code", "on the tenth attempt". */
const ordinalTry = new RegExp(
  String.raw`\b(${ordinalPattern}) (?:(?:(?:failed|wrong|incorrect|unsuccessful|invalid|bad|mistaken|consecutive) )+(?:code|password|passcode|pin|log-?in|sign-?in|entry|attempt|try|guess|go|error|mistake|failure)|(?:attempt|try|guess|error|mistake|failure|strike))\b`,
  'giu',
);

/** "Mistyped for the eighth time", "the fifth time that the PIN is wrong". */
const wrong = String.raw`(?:wrong|incorrect|mistak|mistyp|fail|bad|guess|error|invalid)\w*`;
const wrongAgain = new RegExp(
  String.raw`\b${wrong}\b[^.;]{0,60}?\b(?:the |a )(${ordinalPattern}) time\b|\b(?:the |a )(${ordinalPattern}) time\b(?=[^.;]{0,60}\b${wrong}\b)`,
  'giu',
);

/** "The wrong password 10 times in a row": tries, where the sentence speaks of mistakes. */
const timesWrong = new RegExp(
  String.raw`\b(?:wrong|incorrect|mistake|mistyped|fail|bad|guess)\w*\b[^.;]{0,60}?\b(${numberPattern}) times\b(?! (?:a|each|per) )`,
  'giu',
);
/** "10x wrong PIN". */
const timesBefore = new RegExp(
  String.raw`\b(${numberPattern}) ?(?:x|\u00d7|times)(?= (?:a |the |an )?(?:wrong|incorrect|mistyped|failed|bad|invalid)\b)`,
  'giu',
);
/** "Four or fewer", "three at the most", "six or more": the limit stands first. */
const limitFirst = new RegExp(
  String.raw`\b(${numberPattern})(?= (?:or (?:fewer|less|under|more|longer|above|over)|at (?:the )?most|at (?:the )?least|as a (?:minimum|maximum)|max(?:imum)?|min(?:imum)?|only|tops)\b)`,
  'giu',
);
/** "Within four hours … within 72": the unit was said before. */
const withinBare = new RegExp(
  String.raw`\b(?:within|inside|in no more than) (${numberPattern})(?=\s*(?:$|[;:)]|[.,](?!\d)|(?:and|before|where|if|when|of)\b))`,
  'giu',
);

/** "A minimum of 8", "maximum 10", "length: 16": what is counted stands elsewhere. */
const limit = new RegExp(
  String.raw`\b(?:minimum|maximum|min|max|at least|at most|(?:no|not) (?:more|fewer|less) than|up to|limit(?:ed)?|capped|cap|ceiling|restricted|kept|fixed|set|length|longer than|threshold|exceed(?:s|ing)?)(?: length| number)?(?:[\s:=]+|[\s:=]*(?:of |is |to |at |down to ))(${numberPattern})(?=\s*(?:$|[;:)]|[.,](?!\d)|or (?:more|longer|above|over)\b|(?:and|before|then|long|in length)\b))`,
  'giu',
);

/** "Three times a year", "2 x per week", "twice a term", "thrice weekly", "four times daily". */
const timesPer = new RegExp(
  String.raw`\b(?:(twice|thrice)|(${numberPattern})(?: times| ?[x\u00d7]| separate times| occasions)) (?:(?:a|an|each|every|per|in|during)(?: a| any| each| every)? (?:calendar |council |civic |municipal |financial )?(year|quarter|month|week|day|term)|(yearly|annually|quarterly|monthly|weekly|daily|nightly))\b`,
  'giu',
);
const perUnit: Readonly<Record<string, readonly [number, Quantity['unit']]>> = {
  term: [48, 'months'],
  year: [12, 'months'],
  annual: [12, 'months'],
  quarter: [3, 'months'],
  month: [30, 'days'],
  week: [7, 'days'],
  day: [24, 'hours'],
  dai: [24, 'hours'],
  night: [24, 'hours'],
};

function oftenIn(text: string): Quantity[] {
  return [...text.matchAll(timesPer)].flatMap(
    ({ index: at, 0: printed, 1: word, 2: number, 3: per, 4: adverb }) => {
      const times = word === undefined ? numberOf(number ?? '') : word.toLowerCase() === 'twice' ? 2 : 3;
      const [whole, unit] = perUnit[(per ?? adverb?.replace(/ly$/iu, '') ?? '').toLowerCase()] ?? [
        0,
        'other',
      ];
      return times === undefined || times < 2
        ? []
        : [{ value: Math.max(1, Math.round(whole / times)), unit, printed, at, recurring: true }];
    },
  );
}

/** Amounts whose number is part of a word, an ordinal, or says how many times. */
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
  const ordinal = [...every, ...tries, ...times].flatMap(({ value, unit, ...where }) =>
    value === undefined || unit === undefined ? [] : [{ value, unit, ...where }],
  );
  return [...often, ...ordinal, ...oftenIn(text)];
}

function unitOf(words: string): Quantity['unit'] | undefined {
  return timeUnits.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[1];
}

/** A limit whose unit the sentence leaves to its subject, or said before; only where no unit stands behind it. */
export function bareLimits(text: string, others: readonly Quantity[]): Quantity[] {
  const counted = ({ at }: Quantity): boolean =>
    others.some((one) => one.at <= at && at < one.at + one.printed.length);
  const unitBefore = (at: number): Quantity['unit'] =>
    others.toSorted((a, b) => a.at - b.at).findLast((one) => one.at < at && timesOnly.has(one.unit))?.unit ??
    'other';
  const limits = numbersIn(text, limit, () => 'other');
  const first = numbersIn(text, limitFirst, () => 'other').filter(
    ({ at }) => !limits.some((one) => one.at === at),
  );
  const tries = [timesWrong, timesBefore].flatMap((pattern) => numbersIn(text, pattern, () => 'tries'));
  const within = numbersIn(text, withinBare, unitBefore).filter(({ unit }) => unit !== 'other');
  return [...limits, ...first, ...tries, ...within].filter((one) => !counted(one));
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

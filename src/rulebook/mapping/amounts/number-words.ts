const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const table = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ['a dozen', 12],
  ['half a dozen', 6],
  ['a half dozen', 6],
  ['a', 1],
  ['an', 1],
  ['a single', 1],
  ['a fortnight', 14],
]);

/** Words for so many together: "a couple of years", "every couple of weeks", "a trio of people". */
const groups = new Map([
  ['couple', 2],
  ['pair', 2],
  ['brace', 2],
  ['trio', 3],
  ['quartet', 4],
]);

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
];

const tensWords = tens.join('|');
const onesWords = ones.slice(1, 10).join('|');

const below100 = `(?:${tensWords})(?:[- ](?:${onesWords}))?|${ones.slice(1).join('|')}`;

/** A number as digits or as English words up to 999, for use inside a larger expression. */
export const numberPattern = `(?:\\d{1,4}|(?:(?:a|${onesWords}) )?hundred(?: and (?:${below100}))?|half a dozen|a half[- ]dozen|(?:a|${onesWords}) dozen|${below100}|(?:a )?(?:${[...groups.keys()].join('|')}) of|a single)`;

/** "third", "5th". */
export const ordinalPattern = `(?:\\d{1,2}(?:st|nd|rd|th)|${ordinals.join('|')})`;

/** The value of what `ordinalPattern` finds. */
export function ordinalOf(text: string): number | undefined {
  const at = ordinals.indexOf(text.toLowerCase());
  if (at >= 0) return at + 1;
  const digits = /^\d+/u.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The value of what `numberPattern` finds; `undefined` for anything else. */
export function numberOf(text: string): number | undefined {
  const words = text.toLowerCase().trim().replaceAll('-', ' ');
  if (/^\d+$/u.test(words)) return Number(words);
  const whole = table.get(words);
  if (whole !== undefined) return whole;
  const group = /^(?:a )?(\w+) of$/u.exec(words);
  if (group !== null) return groups.get(group[1] ?? '');
  const dozens = /^(\w+) dozen$/u.exec(words);
  if (dozens !== null) return (table.get(dozens[1] ?? '') ?? Number.NaN) * 12;
  const hundreds = /^(?:(\w+) )?hundred(?: and (.+))?$/u.exec(words);
  if (hundreds !== null) {
    const rest = hundreds[2] === undefined ? 0 : numberOf(hundreds[2]);
    const times = table.get(hundreds[1] ?? 'a');
    return rest === undefined || times === undefined ? undefined : times * 100 + rest;
  }
  const [first = '', second = ''] = words.split(' ');
  const left = table.get(first);
  const right = table.get(second);
  return left === undefined || right === undefined ? undefined : left + right;
}

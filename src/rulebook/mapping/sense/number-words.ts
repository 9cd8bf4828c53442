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
  ['a', 1],
  ['an', 1],
  ['a single', 1],
  ['a couple of', 2],
  ['a fortnight', 14],
]);

const tensWords = tens.join('|');
const onesWords = ones.slice(1, 10).join('|');

/** A number as digits or as English words up to ninety-nine, for use inside a larger expression. */
export const numberPattern = `(?:\\d{1,4}|(?:${tensWords})(?:[- ](?:${onesWords}))?|${ones.slice(1).join('|')}|half a dozen|a dozen|a couple of|a single)`;

/** The value of what `numberPattern` finds; `undefined` for anything else. */
export function numberOf(text: string): number | undefined {
  const words = text.toLowerCase().trim().replaceAll('-', ' ');
  if (/^\d+$/u.test(words)) return Number(words);
  const whole = table.get(words);
  if (whole !== undefined) return whole;
  const [first = '', second = ''] = words.split(' ');
  const left = table.get(first);
  const right = table.get(second);
  return left === undefined || right === undefined ? undefined : left + right;
}

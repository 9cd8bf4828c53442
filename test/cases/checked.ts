import type { Seen } from './seen.ts';

/** One expectation of a case, and what the product said. */
export interface Checked {
  /** What was asked, short: the end of `case: field`. */
  readonly field: string;
  readonly agrees: boolean;
  readonly expected: string;
  readonly seen: string;
}

interface Wanted {
  readonly anyOf: readonly unknown[];
  readonly says?: readonly string[];
  readonly saysNot?: readonly string[];
  readonly names?: readonly string[];
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const holds = (sentence: string, words: string): boolean =>
  sentence.toLowerCase().includes(words.toLowerCase());

/** The policies that a gap or the reasons of an unknown name, each once, in the order of the sentence. */
const namedIn = (sentence: string): readonly string[] => [
  ...new Set([...sentence.matchAll(/(?:the rule |: )“([^”]+)”/giu)].map(([, name]) => name ?? '')),
];

const namesFirst = (sentence: string, names: readonly string[]): boolean =>
  names.every((name, at) => namedIn(sentence)[at] === name);

/** Why a sentence is wrong; none where it is right. A shortfall or an unknown without a word is always wrong. */
function wrongWords({ sentence }: Seen, { says = [], saysNot = [], names = [] }: Wanted): readonly string[] {
  return [
    ...(sentence?.trim() === '' ? ['nothing is said of it'] : []),
    ...says.filter((words) => !holds(sentence ?? '', words)).map((words) => `it does not say “${words}”`),
    ...saysNot.filter((words) => holds(sentence ?? '', words)).map((words) => `it says “${words}”`),
    ...(namesFirst(sentence ?? '', names) ? [] : [`it does not name first ${names.join(', ')}`]),
  ];
}

export function checked(field: string, seen: Seen, wanted: Wanted): Checked {
  const right = wanted.anyOf.some((one) => shown(one) === shown(seen.value));
  const wrong = wrongWords(seen, wanted);
  const said = seen.sentence === undefined ? '' : ` (${seen.sentence.slice(0, 400)})`;
  return {
    field,
    agrees: right && wrong.length === 0,
    expected: wanted.anyOf.map(shown).join(' or '),
    seen: [`${shown(seen.value)}${said}`, ...wrong].join('; '),
  };
}

/** One rank of letters under a clause, such as `(a)`, `(b)` or `(i)`, `(ii)`. */
interface Level {
  readonly roman: boolean;
  /** How its labels look: `(a)`, `a)` and `A.` are of different ranks. */
  readonly look: string;
  readonly last: string;
}

/** The letters that stand open, the outermost first. */
export type LetterLevels = readonly Level[];

export const noLetters: LetterLevels = [];

const romanNumber = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/u;
const romanNumerals = romansUpTo(39);

function romansUpTo(most: number): string[] {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return Array.from({ length: most + 1 }, (_, at) => 'x'.repeat(Math.floor(at / 10)) + (ones[at % 10] ?? ''));
}

function isRoman(letter: string): boolean {
  return letter !== '' && romanNumber.test(letter);
}

/** `b` after `a`, `iii` after `ii`, `aa` after `z`. */
function follows({ roman, last }: Level, letter: string): boolean {
  if (roman) return isRoman(letter) && romanNumerals.indexOf(letter) === romanNumerals.indexOf(last) + 1;
  if (last === 'z') return letter === 'aa';
  return letter.length === last.length && letter.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/** Whether of two labels with letters the second is the next: `(d)` after `(c)`. */
export function letterFollows(before: string, label: string): boolean {
  const [last, next] = [letterIn(before), letterIn(label)];
  if (last === undefined || next === undefined || last.look !== next.look) return false;
  return follows({ roman: false, look: last.look, last: last.letter }, next.letter);
}

/** The letter of `a)`, `(iv)` and the like, as printed; `undefined` for any other label. */
function letterIn(label: string): { letter: string; look: string } | undefined {
  const [, open = '', letter, end = ''] = /^(\(?)([a-z]{1,5})([.)]?)$/iu.exec(label) ?? [];
  if (letter === undefined || label === 'o') return undefined;
  if (letter.length > 1 && !isRoman(letter.toLowerCase()) && letter.toLowerCase() !== 'aa') return undefined;
  const large = letter !== letter.toLowerCase();
  return { letter: letter.toLowerCase(), look: `${open}${large ? 'A' : 'a'}${end}` };
}

/**
 * The letters that stand open after this label, or `undefined` where it is no letter. `(i)` may be the ninth letter or
 * the first roman number: what it follows decides, the innermost rank first.
 */
export function withLetter(levels: LetterLevels, label: string): LetterLevels | undefined {
  const found = letterIn(label);
  if (found === undefined) return undefined;
  const { letter, look } = found;
  const next = levels.findLastIndex((level) => level.look === look && follows(level, letter));
  if (next >= 0) return replaced(levels, next, letter);
  const first = letter === 'i' || letter === 'a';
  const roman = isRoman(letter) && (letter.length > 1 || first);
  const same = levels.findLastIndex((level) => level.look === look && level.roman === roman);
  // The same rank begins again, or leaves a letter out; any other rank stands inside the one that is open.
  if (same >= 0) return replaced(levels, same, letter);
  return [...levels, { roman, look, last: letter }];
}

function replaced(levels: LetterLevels, at: number, letter: string): LetterLevels {
  return [...levels.slice(0, at), ...levels.slice(at, at + 1).map((level) => ({ ...level, last: letter }))];
}

/** `(a)(iv)`. */
export function lettersCited(levels: LetterLevels): string {
  return levels.map(({ last }) => `(${last})`).join('');
}

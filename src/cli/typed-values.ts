/** What the parser knows of the kinds of options; its types leave it out. */
interface OptionKinds {
  readonly string: readonly string[];
  readonly number: readonly string[];
  readonly array: readonly string[];
  readonly default: Readonly<Record<string, unknown>>;
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** Options that say something without a value, too. */
const bare: ReadonlySet<string> = new Set(['practice']);

/** What a script types whose variable is not set. */
export const emptyWord = 'A word of the command is empty ("").';

/** A number with a default that was typed without a value is that default to the parser. */
function isBare(name: string, words: readonly string[]): boolean {
  const at = words.lastIndexOf(`--${name}`);
  return at !== -1 && !/^-?[^-]/u.test(words[at + 1] ?? '');
}

/** The kinds as the parser gives them to a check. */
export function optionKinds(options: unknown): OptionKinds {
  const given = typeof options === 'object' && options !== null ? { ...options } : {};
  const list = (key: 'string' | 'number' | 'array'): readonly string[] => {
    const value: unknown = Reflect.get(given, key);
    return isList(value) ? value : [];
  };
  const defaults: unknown = Reflect.get(given, 'default');
  return {
    string: list('string'),
    number: list('number'),
    array: list('array'),
    default: typeof defaults === 'object' && defaults !== null ? { ...defaults } : {},
  };
}

/**
 * What is wrong with a value as it was typed: an option without one, the same option twice, a word for a number. The parser
 * lets all three through (as an empty text or undefined, a list, NaN), and a script with an unset variable types them.
 * @param argv options by name, as the parser read them
 * @param words the command line as it was typed
 */
export function wrongValue(
  argv: Readonly<Record<string, unknown>>,
  kinds: OptionKinds,
  words: readonly string[],
): string | undefined {
  const lists = new Set(kinds.array);
  for (const [name, value] of Object.entries(argv)) {
    const plain = !lists.has(name) && /^[a-z]/.test(name);
    if (plain && Array.isArray(value)) return `--${name} was given twice.`;
    const empty = value === '' && kinds.default[name] !== '' && !bare.has(name);
    if (empty && kinds.string.includes(name))
      return words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`))
        ? `--${name} has no value.`
        : emptyWord;
    if (kinds.number.includes(name) && (value === undefined || isBare(name, words)))
      return `--${name} has no value.`;
    if (kinds.number.includes(name) && Number.isNaN(value)) return `--${name} is not a number.`;
  }
  return undefined;
}

import { nameKey } from './people-register.ts';

/** Titles and posts: they stand in names of the register, and are nobody's name. */
const nobodysNames = new Set(
  `admin administrator cllr clerk council councillor chair chairman dame deputy dr info lady lord mayor miss mr mrs ms
  office officer parish rev revd sir the town village`.split(/\s+/),
);

/** Shorter ones than that, initials apart, are words of many addresses. */
const shortest = { alone: 2, withInitial: 3, joined: 4 };

/** A name or an address in plain small letters, cut into words. */
const wordsOf = (text: string, cut: RegExp): string[] =>
  nameKey(text)
    .split(cut)
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word !== '');

interface Forms {
  /** Whole words that are the person's name: `ann`, `clark`, `aclark`, `clarka`, `annclark`. */
  readonly words: ReadonlySet<string>;
  /** Those of them that are two names in one, and so tell even within a longer word. */
  readonly joined: readonly string[];
}

function formsOf(name: string): Forms {
  const names = wordsOf(name, /[^\p{L}']+/u).filter((one) => !nobodysNames.has(one));
  const [first = '', last = ''] = names.length < 2 ? names : [names[0], names.at(-1)];
  const initialed = last === '' ? [] : [`${first.slice(0, 1)}${last}`, `${last}${first.slice(0, 1)}`];
  const whole = last === '' ? [] : [`${first}${last}`, `${last}${first}`];
  const withInitial = initialed.filter((one) => one.length >= shortest.withInitial);
  return {
    words: new Set([...names.filter((one) => one.length >= shortest.alone), ...withInitial, ...whole]),
    joined: [...withInitial, ...whole].filter((one) => one.length >= shortest.joined),
  };
}

/**
 * The first of these people whose name an address bears before its @, as people write second accounts: `ann.admin`,
 * `adm-aclark`, `aclarkadmin`. Initials alone and titles tell nobody: `it.admin` is not Ian Thomas.
 */
export function nameInAddress(names: readonly string[]): (address: string) => string | undefined {
  const known = names.map((name) => ({ name, forms: formsOf(name) }));
  return (address) => {
    const words = wordsOf(address.split('@', 1)[0] ?? '', /[^\p{L}']+/u);
    const bears = ({ words: whole, joined }: Forms): boolean =>
      words.some(
        (word) => whole.has(word) || joined.some((one) => word.startsWith(one) || word.endsWith(one)),
      );
    return known.find(({ forms }) => bears(forms))?.name;
  };
}

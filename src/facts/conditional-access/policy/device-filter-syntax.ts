/** One comparison of a filter: `device.property -operator value`. */
export interface Leaf {
  readonly property: string;
  readonly operator: string;
  /** The values that it compares with, one without a list; in small letters, as case decides nothing. */
  readonly values: readonly string[];
  /** The word `null`, without quotation marks. */
  readonly isNull: boolean;
}

/** A device filter as it was written. */
export type Rule =
  | { readonly leaf: Leaf }
  | { readonly join: 'and' | 'or'; readonly rules: readonly Rule[] }
  | { readonly negated: Rule };

const tokenPattern = /\s*(\(|\)|"[^"]*"|'[^']*'|\[[^\]]*\]|-?[\w.]+)/gy;

/** The words of a rule; undefined when something between them is none. */
const tokens = (text: string): string[] | undefined => {
  const found = [...text.matchAll(tokenPattern)];
  const read = found.reduce((length, [whole]) => length + whole.length, 0);
  return read === text.trimEnd().length ? found.map((match) => match[1] ?? '') : undefined;
};

const quoted = `"[^"]*"|'[^']*'`;
const listPattern = new RegExp(`^\\[\\s*(?:${quoted})(?:\\s*,\\s*(?:${quoted}))*\\s*\\]$`, 'u');

/**
 * A list of texts, one text in quotation marks (which may look like a list: `"[OrderID]:1"`), or a bare word; undefined for
 * a list of anything else.
 */
const valuesIn = (value: string): string[] | undefined => {
  if (!value.startsWith('[')) return [value.replace(/^["']|["']$/gu, '').toLowerCase()];
  if (!listPattern.test(value)) return undefined;
  return [...value.matchAll(new RegExp(quoted, 'gu'))].map(([one]) => one.slice(1, -1).toLowerCase());
};

/** Recursive descent over `a -and (b -or c)`; undefined when the rule is not understood. */
export const parseFilter = (text: string): Rule | undefined => {
  const words = tokens(text);
  if (words === undefined) return undefined;
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const factor = (): Rule | undefined => {
    const word = next();
    if (word.toLowerCase() === '-not') {
      const inner = factor();
      return inner && { negated: inner };
    }
    if (word === '(') {
      const inner = joined('or');
      return next() === ')' ? inner : undefined;
    }
    const operator = next().toLowerCase();
    const value = next();
    const values = valuesIn(value);
    if (!/^device\./iu.test(word) || !operator.startsWith('-') || value === '' || !values) return undefined;
    return {
      leaf: {
        property: word.slice(7),
        operator: operator.slice(1),
        values,
        isNull: value.toLowerCase() === 'null',
      },
    };
  };
  const joined = (by: 'and' | 'or'): Rule | undefined => {
    const rules: Rule[] = [];
    do {
      const one = by === 'or' ? joined('and') : factor();
      if (one === undefined) return undefined;
      rules.push(one);
    } while (words[at]?.toLowerCase() === `-${by}` && at++ >= 0);
    return rules.length === 1 ? rules[0] : { join: by, rules };
  };
  const rule = joined('or');
  return at === words.length ? rule : undefined;
};

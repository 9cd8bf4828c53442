/** What one person is called in what is kept. */
export interface Identity {
  /** Object ids, sign-in names and addresses: they are nobody else's. */
  readonly identifiers: readonly string[];
  /** Display names; somebody else may have the same. */
  readonly names: readonly string[];
}

export interface Mention {
  /** Where it stands, such as `results.3.findings.0`. */
  readonly path: string;
  /** The smallest object around it. */
  readonly value: unknown;
}

const erased = 'erased';
const erasedName = 'Erased person';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A name of one word may be a word of any sentence; it counts only where it stands alone. */
const isSafeInText = (name: string): boolean => /\S\s+\S/.test(name.trim());

/** Nothing of the same word stands before; a value that is JSON text has `\n` for a line break, whose `n` is no letter. */
const after = (letters: string): string => String.raw`(?:(?<=\\(?:[bfnrt]|u[\da-f]{4}))|(?<![${letters}]))`;

const alone = (name: string): RegExp => new RegExp(`^\\s*${escaped(name.trim())}\\s*$`, 'giu');
const within = (name: string): RegExp =>
  new RegExp(`${after(String.raw`\p{L}\p{N}`)}${escaped(name.trim())}(?![\\p{L}\\p{N}])`, 'giu');

const beforeAddress = after(String.raw`\p{L}\p{N}._+-`);
const afterAddress = String.raw`(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`;

/** An id is nobody else's wherever it stands; `ann@…` is also the end of `joann@…`, who is somebody else. */
const identifier = (text: string): RegExp =>
  text.includes('@')
    ? new RegExp(`${beforeAddress}${escaped(text)}${afterAddress}`, 'giu')
    : new RegExp(escaped(text), 'giu');

const patterns = ({ identifiers, names }: Identity): readonly (readonly [RegExp, string])[] => [
  ...identifiers.map((text): [RegExp, string] => [identifier(text), erased]),
  ...names.map((name): [RegExp, string] => [isSafeInText(name) ? within(name) : alone(name), erasedName]),
];

type Patterns = ReturnType<typeof patterns>;

const mentionsIn = (text: string, all: Patterns): boolean =>
  all.some(([pattern]) => text.search(pattern) !== -1);

type Found = readonly Mention[];

const entriesOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

function search(value: unknown, path: string, all: Patterns): Found | 'here' {
  if (typeof value === 'string') return mentionsIn(value, all) ? 'here' : [];
  if (typeof value !== 'object' || value === null) return [];
  const inside = entriesOf(value).map(
    ([key, one]) => [key, search(one, path === '' ? key : `${path}.${key}`, all)] as const,
  );
  const found = inside.flatMap(([, one]) => (one === 'here' ? [] : one));
  if (!inside.some(([, one]) => one === 'here')) return found;
  // A bare list of names is told with the object that it belongs to.
  return Array.isArray(value) ? 'here' : [...found, { path, value }];
}

/** Every object in which a person is mentioned, with where it stands. */
export function mentionsOf(value: unknown, identity: Identity): readonly Mention[] {
  const found = search(value, '', patterns(identity));
  return found === 'here' ? [{ path: '', value }] : found;
}

function replaced(value: unknown, all: Patterns): unknown {
  if (typeof value === 'string')
    return all.reduce((text, [pattern, by]) => text.replaceAll(pattern, by), value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, all));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(entriesOf(value).map(([key, one]) => [key, replaced(one, all)]));
}

/** The same with every mention of a person written over. Property names stay: they are ours. */
export function withoutPerson(value: unknown, identity: Identity): unknown {
  return replaced(value, patterns(identity));
}

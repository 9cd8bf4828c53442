import { erased } from '../model/erased.ts';

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

type Pattern = readonly [RegExp, string];

/** What is looked for, and of it what is looked for in words of ours: an id or an address is nobody else's there either. */
interface Patterns {
  readonly all: readonly Pattern[];
  readonly inOurs: readonly Pattern[];
}

const patterns = ({ identifiers, names }: Identity): Patterns => {
  const inOurs = identifiers.map((text): Pattern => [identifier(text), erased]);
  const ofNames = names.map((name): Pattern => [isSafeInText(name) ? within(name) : alone(name), erasedName]);
  return { all: [...inOurs, ...ofNames], inOurs };
};

/**
 * Which members of a value hold words of ours, such as the text of a rule: no name there is that of a person. `*` is
 * every member, or every item of a list.
 */
export interface Ours {
  readonly [member: string]: true | Ours;
}

const oursOf = (ours: Ours | true | undefined, member: string): Ours | true | undefined =>
  ours === true ? true : (ours?.[member] ?? ours?.['*']);

const mentionsIn = (text: string, { all, inOurs }: Patterns, isOurs: boolean): boolean =>
  (isOurs ? inOurs : all).some(([pattern]) => text.search(pattern) !== -1);

type Found = readonly Mention[];

const entriesOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

function search(value: unknown, path: string, all: Patterns, ours: Ours | true | undefined): Found | 'here' {
  if (typeof value === 'string') return mentionsIn(value, all, ours === true) ? 'here' : [];
  if (typeof value !== 'object' || value === null) return [];
  const inside = entriesOf(value).map(
    ([key, one]) => [key, search(one, path === '' ? key : `${path}.${key}`, all, oursOf(ours, key))] as const,
  );
  const found = inside.flatMap(([, one]) => (one === 'here' ? [] : one));
  if (!inside.some(([, one]) => one === 'here')) return found;
  // A bare list of names is told with the object that it belongs to.
  return Array.isArray(value) ? 'here' : [...found, { path, value }];
}

/** Every object in which a person is mentioned, with where it stands. */
export function mentionsOf(value: unknown, identity: Identity, ours?: Ours): readonly Mention[] {
  const found = search(value, '', patterns(identity), ours);
  return found === 'here' ? [{ path: '', value }] : found;
}

function replaced(value: unknown, all: Patterns, ours: Ours | true | undefined): unknown {
  if (typeof value === 'string')
    return (ours === true ? all.inOurs : all.all).reduce(
      (text, [pattern, by]) => text.replaceAll(pattern, by),
      value,
    );
  if (Array.isArray(value)) return value.map((one, at) => replaced(one, all, oursOf(ours, String(at))));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    entriesOf(value).map(([key, one]) => [key, replaced(one, all, oursOf(ours, key))]),
  );
}

/** The same with every mention of a person written over. Property names stay: they are ours. */
export function withoutPerson(value: unknown, identity: Identity, ours?: Ours): unknown {
  return replaced(value, patterns(identity), ours);
}

import { cleanEntries } from './clean-findings.ts';

/**
 * Characters that act instead of being read: controls except tab and line feed, the marks that turn the direction of
 * text, line and paragraph separators, and what XML 1.0 forbids.
 * Joiners stay: names and emoji need them.
 * @see https://www.w3.org/TR/xml/#charsets (read 2026-11)
 */
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * The same, carriage returns, and halves of characters, which may stand alone; in the form that is fastest to look for.
 * Nearly every text has none.
 */
const suspicious = new RegExp(`${acting.source.slice(0, -1)}\\r\\ud800-\\udfff]`);

/** Hostile text made readable: what would act becomes "�"; half a character too. */
export const cleanText = (text: string): string =>
  suspicious.test(text) ? text.replaceAll(/\r\n?/gu, '\n').toWellFormed().replaceAll(acting, '\ufffd') : text;

/** The same for a place where a line break would start something new. */
export const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/gu, ' ').trim();

const isCleanText = (text: string): boolean => !suspicious.test(text);

/** What was looked at before, which thousands of findings and doubts may share. */
interface Seen {
  /** Lists and records that are clean. */
  readonly clean: Set<object>;
  readonly became: Map<object, unknown>;
  readonly cleanKeys: Set<string>;
  /** Whether an entry of a list of this name is seen to be clean at a glance. */
  readonly isCleanEntry: (name: string, entry: unknown) => boolean;
}

function nothingSeen(): Seen {
  const seen: Seen = {
    clean: new Set(),
    became: new Map(),
    cleanKeys: new Set(),
    isCleanEntry: cleanEntries({ isCleanText, isClean: (part, name) => cleaned(part, seen, name) === part }),
  };
  return seen;
}

/**
 * Lists of a run whose entries are each of their own: to remember half a million small things costs more than to look at
 * them. What these hold in turn is shared.
 */
const ofTheirOwn: ReadonlySet<string> = new Set(['findings', 'doubts', 'facts']);

function isCleanKey(key: string, { cleanKeys }: Seen): boolean {
  if (cleanKeys.has(key)) return true;
  if (cleanText(key) !== key) return false;
  cleanKeys.add(key);
  return true;
}

/** @param name of the member whose list it is */
function cleanedList(list: readonly unknown[], seen: Seen, name: string): unknown {
  const isShared = !ofTheirOwn.has(name);
  let copy: unknown[] | undefined;
  for (let place = 0; place < list.length; place += 1) {
    const inner = list[place];
    if (copy === undefined && seen.isCleanEntry(name, inner)) continue;
    const clean = isShared ? cleaned(inner, seen, '') : cleanedNow(inner, seen, '');
    if (copy === undefined && !Object.is(clean, inner)) copy = list.slice(0, place);
    copy?.push(clean);
  }
  return copy ?? list;
}

function cleanedRecord(record: Readonly<Record<string, unknown>>, seen: Seen): unknown {
  let same = true;
  for (const key of Object.keys(record))
    same = same && isCleanKey(key, seen) && Object.is(cleaned(record[key], seen, key), record[key]);
  if (same) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, inner]) => [cleanText(key), cleaned(inner, seen, key)]),
  );
}

/** @param name of the member whose value it is; empty for an entry of a list */
function cleanedNow(value: unknown, seen: Seen, name: string): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? cleanedList(value, seen, name)
    : cleanedRecord(value as Readonly<Record<string, unknown>>, seen);
}

/** The same, for what may have been looked at before. */
function cleaned(value: unknown, seen: Seen, name: string): unknown {
  if (typeof value !== 'object' || value === null) return cleanedNow(value, seen, name);
  if (seen.clean.has(value)) return value;
  const before = seen.became.get(value);
  if (before !== undefined) return before;
  const now = cleanedNow(value, seen, name);
  if (now === value) seen.clean.add(value);
  else seen.became.set(value, now);
  return now;
}

const known = new WeakMap<object, unknown>();

/**
 * The same value with every text clean, for what is rendered for a person. What is clean already is given back as it
 * stands, and a value is cleaned once, however many documents ask: it must not be changed after the first of them.
 */
export function cleanAll<T extends object>(value: T): T {
  const before = known.get(value) as T | undefined;
  if (before !== undefined) return before;
  const clean = cleaned(value, nothingSeen(), '') as T;
  known.set(value, clean);
  return clean;
}

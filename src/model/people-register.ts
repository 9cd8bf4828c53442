import type { Person } from './council.ts';

/** What an account is known by, at Microsoft and in the register. */
export interface RegisterAccount {
  /** Object id. */
  readonly id: string;
  readonly userPrincipalName?: string | null | undefined;
  readonly mail?: string | null | undefined;
  readonly displayName?: string | null | undefined;
}

/** Object ids, sign-in names and addresses in the form in which they are compared: Microsoft ignores their case. */
export function accountKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Every key under which an account can be named, each once. */
export function accountKeys({ id, userPrincipalName, mail }: RegisterAccount): readonly string[] {
  return [...new Set([id, userPrincipalName ?? '', mail ?? ''].map(accountKey))].filter((key) => key !== '');
}

/**
 * A person's name in the form in which it is compared. One name is written in several ways: letters with accents as one
 * character or two or without the accent, straight or curly apostrophes, a space more.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What the register holds about one account. */
export interface Membership {
  /** Every term of the person, in the order of the register; empty for an account on nobody's list. */
  readonly terms: readonly Person[];
  /** An entry without account that bears this account's name. A name alone proves nothing. */
  readonly namesake: Person | undefined;
}

const grouped = (
  people: readonly Person[],
  keyOf: (entry: Person) => string | undefined,
): ReadonlyMap<string | undefined, readonly Person[]> => Map.groupBy(people, keyOf);

/**
 * The one join of accounts and people: by object id, sign-in name or address, never by name. Linear in both.
 */
export function joinRegister(people: readonly Person[]): (account: RegisterAccount) => Membership {
  const byAccount = grouped(people, ({ account }) =>
    account === undefined ? undefined : accountKey(account),
  );
  const byName = grouped(people, ({ account, name }) => (account === undefined ? nameKey(name) : undefined));
  return (account) => {
    const terms = [...new Set(accountKeys(account).flatMap((key) => byAccount.get(key) ?? []))];
    const name = nameKey(account.displayName ?? '');
    const namesake = terms.length > 0 || name === '' ? undefined : byName.get(name)?.[0];
    return { terms, namesake };
  };
}

/** ISO days compare as text, and a written date lasts through that day in London. */
const hasEnded = ({ left }: Person, today: string): boolean => left !== undefined && left < today;

/** Whether a term runs on a London day (yyyy-mm-dd). */
export function isCurrentTerm(term: Person, today: string): boolean {
  return !hasEnded(term, today) && (term.started === undefined || term.started <= today);
}

/** Where a person stands on one day, over all of their terms. */
export interface Standing {
  readonly current: boolean;
  /** A term has ended and none runs. */
  readonly hasLeft: boolean;
  /** The latest end of all terms that have ended, yyyy-mm-dd; only of somebody who has left. */
  readonly leftOn: string | undefined;
  /** The roles of the terms that run; of somebody who has left, of the one that ended last. Each once. */
  readonly roles: readonly Person['role'][];
}

/**
 * Where a person stands on a London day (yyyy-mm-dd), from every term: somebody who left and came back has not left.
 */
export function standingOf(terms: readonly Person[], today: string): Standing {
  const running = terms.filter((term) => isCurrentTerm(term, today));
  const ended = terms
    .filter((term) => hasEnded(term, today))
    .toSorted((a, b) => (a.left ?? '').localeCompare(b.left ?? ''));
  const last = ended.at(-1);
  const hasLeft = running.length === 0 && last !== undefined;
  const deciding = running.length > 0 ? running : hasLeft ? [last] : [];
  return {
    current: running.length > 0,
    hasLeft,
    leftOn: hasLeft ? last.left : undefined,
    roles: [...new Set(deciding.map(({ role }) => role))],
  };
}

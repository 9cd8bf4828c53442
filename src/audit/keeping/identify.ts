import { BeadleError } from '../../model/error.ts';
import type { Identity } from '../../history/mentions.ts';
import { nearest } from '../../rulebook/nearest.ts';

interface Account {
  readonly id: string;
  readonly called: readonly string[];
  readonly name: string | undefined;
}

const textAt = (value: object, key: string): string | undefined => {
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** Properties of an account that say what it is called, as a run prints them beside a finding. */
const callings: ReadonlySet<string> = new Set(['userPrincipalName', 'mail']);

/** The sign-in name or address that a run prints as evidence; its value is JSON text. */
function accountOfEvidence(value: object): Account | undefined {
  const id = textAt(value, 'object');
  const printed = textAt(value, 'value');
  if (id === undefined || printed === undefined || !callings.has(textAt(value, 'property') ?? ''))
    return undefined;
  const called = /^"([^"\\]+)"$/.exec(printed)?.[1];
  return called === undefined ? undefined : { id, called: [called], name: undefined };
}

/** A user of a snapshot, the subject of a finding about a person, or what a run prints of an account. */
function accountIn(value: object): Account | undefined {
  const id = textAt(value, 'id');
  if (id === undefined) return accountOfEvidence(value);
  const signIn = textAt(value, 'userPrincipalName');
  const isSubject = textAt(value, 'kind') === 'person';
  if (signIn === undefined && !isSubject) return undefined;
  const mail = textAt(value, 'mail');
  return {
    id,
    called: [signIn, mail].filter((one) => one !== undefined),
    name: textAt(value, 'displayName') ?? textAt(value, 'name'),
  };
}

function accountsIn(value: unknown): Account[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Array.isArray(value) ? undefined : accountIn(value);
  return [...(here === undefined ? [] : [here]), ...Object.values(value).flatMap(accountsIn)];
}

interface Registered {
  readonly name: string;
  readonly account: string;
}

/** Accounts to which the people register gives a name. */
function registeredIn(value: unknown): Registered[] {
  if (typeof value !== 'object' || value === null) return [];
  const [name, account] = [textAt(value, 'name'), textAt(value, 'account')];
  const here = name !== undefined && account !== undefined ? [{ name, account }] : [];
  return [...here, ...Object.values(value).flatMap(registeredIn)];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const distinct = (texts: readonly (string | undefined)[]): string[] => [
  ...new Map(texts.flatMap((text) => (text === undefined ? [] : [[text.toLowerCase(), text]]))).values(),
];

const several = (who: string, accounts: readonly Account[]): BeadleError =>
  new BeadleError('USAGE', `Several accounts are called ${who}.`, {
    hint: `Name one by its sign-in name or id: ${accounts.map(({ id, called }) => called[0] ?? id).join(', ')}.`,
  });

/** Somebody of whom nothing that was read says who they are: the register may. Two accounts may be two people. */
function identifyUnseen(who: string, documents: readonly unknown[]): Identity {
  if (who.includes('@') || /^[0-9a-f-]{36}$/i.test(who)) return { identifiers: [who], names: [] };
  const all = documents.flatMap(registeredIn).filter(({ name }) => same(name, who));
  const accounts = distinct(all.map(({ account }) => account));
  if (accounts.length > 1)
    throw several(
      who,
      accounts.map((id) => ({ id, called: [], name: who })),
    );
  return { identifiers: accounts, names: [who] };
}

/** Whoever is called nearly so, in all that is kept: a request must not be answered with nothing for a letter. */
export function calledNearly(who: string, documents: readonly unknown[]): string | undefined {
  const accounts = documents.flatMap(accountsIn).flatMap(({ name, called }) => [name, ...called]);
  const registered = documents.flatMap(registeredIn).flatMap(({ name, account }) => [name, account]);
  return nearest(who, distinct([...accounts, ...registered]));
}

/**
 * Who is meant by an id, a sign-in name, an address or a display name, by everything that is kept.
 * @param documents parsed snapshots and runs, and the council's own files: the register names accounts
 * @throws BeadleError USAGE when several accounts have that name
 */
export function identify(who: string, documents: readonly unknown[]): Identity {
  const accounts = [...Map.groupBy(documents.flatMap(accountsIn), ({ id }) => id.toLowerCase()).values()].map(
    (versions): Account => ({
      id: versions[0]?.id ?? '',
      called: distinct(versions.flatMap(({ called }) => called)),
      name: versions.find(({ name }) => name !== undefined)?.name,
    }),
  );
  const exact = accounts.filter(({ id, called }) => [id, ...called].some((one) => same(one, who)));
  const meant =
    exact.length > 0 ? exact : accounts.filter(({ name }) => name !== undefined && same(name, who));
  if (meant.length > 1) throw several(who, meant);
  const [account] = meant;
  if (account === undefined) return identifyUnseen(who, documents);
  return { identifiers: distinct([account.id, ...account.called]), names: distinct([account.name]) };
}

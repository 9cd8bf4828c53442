import type { Account } from './account-keys.ts';

/** By how many policies a key is looked at, and the tenants that they limit a kind of guest to. */
export interface LookedAt {
  readonly policiesBy: (key: string) => number;
  /** The same of policies that are limited to guests of certain tenants. */
  readonly limitedBy: (key: string) => number;
  /** Keys of somebody from each tenant that policies name, by the key of the guest kind. */
  readonly fromTenants: (key: string) => readonly string[];
}

/** With more that is open, so many cases would have to be told apart that none is. */
const mostOpen = 5;

/** What is open of an account and decides for several policies at once: one leaves out whom another is about. */
function decidingOf({ sure, maybe }: Account, { policiesBy, limitedBy }: LookedAt): readonly string[] {
  const open = [
    ...maybe.filter((key) => policiesBy(key) > 1),
    ...sure.filter((key) => key.startsWith('guest:') && limitedBy(key) > 1),
  ];
  return open.length > mostOpen ? [] : open;
}

/**
 * All that is open of an account, where some of it decides for several policies at once, else nothing. What is open for
 * one policy alone stays so in each case: it tells apart accounts of which all else is the same.
 */
export function openKeysOf(account: Account, lookedAt: LookedAt): readonly string[] {
  if (decidingOf(account, lookedAt).length === 0) return [];
  return [
    ...account.maybe.filter((key) => lookedAt.policiesBy(key) > 0),
    ...account.sure.filter((key) => lookedAt.limitedBy(key) > 0),
  ];
}

/**
 * The account in each case of the first thing that is open of it: as a member of a group whose members were not read and
 * as none; as a guest from each tenant that policies name and from any other. Empty where nothing is open.
 */
export function casesOf({ sure, maybe }: Account, lookedAt: LookedAt): readonly Account[] {
  const [key] = decidingOf({ sure, maybe }, lookedAt);
  if (key === undefined) return [];
  const rest = maybe.filter((one) => one !== key);
  if (rest.length < maybe.length)
    return [
      { sure: [...sure, key], maybe: rest },
      { sure, maybe: rest },
    ];
  const elsewhere = [...sure.filter((one) => one !== key), key.replace('guest:', 'guests:')];
  return [
    { sure: elsewhere, maybe },
    ...lookedAt.fromTenants(key).map((tenant) => ({ sure: [...elsewhere, tenant], maybe })),
  ];
}

import { z } from 'zod';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import type { User } from '../../sources/people/users/kind.ts';
import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/subject.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { accountNames } from './told-apart.ts';
import { answered, readList, rowsOf, strange } from '../base/read-evidence.ts';

export const accountTypes = z.enum(['member', 'guest', 'external-member', 'agent']);
export type AccountType = z.infer<typeof accountTypes>;

/** Properties of an account that {@link kindOf} reads. */
export const kindProperties = [
  'odataType',
  'userType',
  'externalUserState',
  'creationType',
  'userPrincipalName',
] as const satisfies readonly (keyof User)[];
type KindSource = Pick<User, (typeof kindProperties)[number]>;

/** An outsider keeps the marks of the invitation when somebody gives it member rights (user properties, read 2026-08). */
const wasInvited = (user: KindSource): boolean =>
  (user.externalUserState ?? '') !== '' ||
  user.creationType === 'Invitation' ||
  /#ext#@/i.test(user.userPrincipalName ?? '');

/**
 * `#microsoft.graph.agentUser` derives from user and stands in the same list; it is nobody
 * (https://learn.microsoft.com/graph/api/resources/agentuser, read 2026-08).
 */
export function kindOf(user: KindSource): Known<AccountType> {
  if (/agentuser$/i.test(user.odataType ?? '')) return 'agent';
  const type = user.userType?.toLowerCase();
  if (type === 'guest') return 'guest';
  if (wasInvited(user))
    return type === 'member' ? 'external-member' : unknown(strange('users.userType', 'not set'));
  if (type === 'member') return 'member';
  return unknown(strange('users.userType', 'neither Member nor Guest; set it on the account'));
}

/** Never synchronised is null at Microsoft, not false; absent is not read (user properties, read 2026-08). */
export function isSynchronised(user: Pick<User, 'onPremisesSyncEnabled'>): Known<boolean> {
  return user.onPremisesSyncEnabled === null
    ? false
    : answered(user.onPremisesSyncEnabled, 'users.onPremisesSyncEnabled');
}

/** Accounts of the directory, in the order in which Microsoft lists them. */
export const accounts = computed({
  name: 'accounts',
  needs: { users: ['displayName', 'userPrincipalName'] },
  bears: { users: ['displayName', 'userPrincipalName'] },
  derive: (given): NamedList => {
    const { items, missing } = readList(given, 'users');
    const names = accountNames(items);
    return { subjects: items.map(({ id }) => ({ id, name: names.get(id) ?? id })), missing };
  },
});

/** Shorter endings than that stand in many surnames. */
const shortestEnding = 4;

/**
 * The words of a name before its @, in small letters and without the s of more than one, and the words in which they
 * end: `townclerks2` holds `townclerk` and `clerk`.
 */
function wordsBeforeAt(name: string): string[] {
  const words = (name.toLowerCase().split('@', 1)[0] ?? '').split(/[^\p{L}]+/u).filter((one) => one !== '');
  const singular = words.flatMap((one) => (one.endsWith('s') ? [one, one.slice(0, -1)] : [one]));
  const endings = singular.flatMap((one) =>
    Array.from({ length: Math.max(0, one.length - shortestEnding) }, (_, at) => one.slice(at + 1)),
  );
  return [...new Set([...singular, ...endings])];
}

export const signInNames = computed({
  name: 'sign-in names',
  needs: { users: ['userPrincipalName'] },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => {
      const userPrincipalName = answered(row(id).userPrincipalName, 'users.userPrincipalName');
      return {
        userPrincipalName,
        wordsBeforeAt: whenKnown([userPrincipalName], wordsBeforeAt),
      };
    };
  },
});

export const accountKinds = computed({
  name: 'kinds of account',
  needs: { users: kindProperties },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => ({ kind: kindOf(row(id)) });
  },
});

export const signInAllowed = computed({
  name: 'sign-in allowed',
  needs: { users: ['accountEnabled'] },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => ({ canSignIn: answered(row(id).accountEnabled, 'users.accountEnabled') });
  },
});

export const synchronised = computed({
  name: 'synchronised accounts',
  needs: { users: ['onPremisesSyncEnabled'] },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => ({ isSynchronised: isSynchronised(row(id)) });
  },
});

export const emergencyAccounts = computed({
  name: 'declared emergency accounts',
  needs: { users: ['userPrincipalName', 'mail'] },
  inputs: ['emergencyAccounts'],
  derive: (given) => {
    const declared = new Set(given.council.emergencyAccounts?.map(accountKey));
    if (declared.size === 0) return () => ({ isEmergencyAccount: false });
    const row = rowsOf(given, 'users');
    return (id: string) => ({ isEmergencyAccount: accountKeys(row(id)).some((one) => declared.has(one)) });
  },
});

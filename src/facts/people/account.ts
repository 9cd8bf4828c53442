import type { User } from '../../sources/people/users/kind.ts';
import { unknown, type Known } from '../base/known.ts';
import { answered, strange } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';

type Kind = Person['kind'];

/** An outsider keeps the marks of the invitation when somebody gives it member rights (user properties, read 2026-08). */
const wasInvited = (user: User): boolean =>
  (user.externalUserState ?? '') !== '' ||
  user.creationType === 'Invitation' ||
  /#ext#@/i.test(user.userPrincipalName ?? '');

/**
 * `#microsoft.graph.agentUser` derives from user and stands in the same list; it is nobody
 * (https://learn.microsoft.com/graph/api/resources/agentuser, read 2026-08).
 */
export const kindOf = (user: User): Known<Kind> => {
  if (/agentuser$/i.test(user.odataType ?? '')) return 'agent';
  const type = user.userType?.toLowerCase();
  if (type === 'guest') return 'guest';
  if (wasInvited(user))
    return type === 'member' ? 'external-member' : unknown(strange('users.userType', 'not set'));
  if (type === 'member') return 'member';
  return unknown(strange('users.userType', 'neither Member nor Guest; set it on the account'));
};

/** Never synchronised is null at Microsoft, not false; absent is not read (user properties, read 2026-08). */
export const isSynchronised = (user: User): Known<boolean> =>
  user.onPremisesSyncEnabled === null
    ? false
    : answered(user.onPremisesSyncEnabled, 'users.onPremisesSyncEnabled');

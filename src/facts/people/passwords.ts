import type { User } from '../../sources/people/users/kind.ts';
import { unknown, whenKnown, type Facts, type Known } from '../base/known.ts';
import { answered, strange } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';
import { wholeDaysSince } from '../base/whole-days.ts';

type PasswordFacts = Pick<
  Facts<Person>,
  | 'daysSinceCreation'
  | 'daysSincePasswordChange'
  | 'passwordEverChanged'
  | 'strongPasswordRequired'
  | 'passwordMayExpire'
>;

/** Making an account and setting its first password is one act, though Microsoft stamps the two apart. */
const sameActMinutes = 60;

const elsewhere = unknown({
  evidence: 'users',
  cause: 'not-supported',
  detail: 'The password is kept outside this tenant, and nothing here shows it.',
});

const flags = (user: User): Known<readonly string[]> =>
  user.passwordPolicies === undefined
    ? unknown(strange('users.passwordPolicies', 'Microsoft sent no value'))
    : (user.passwordPolicies ?? '').split(',').map((flag) => flag.trim().toLowerCase());

/** When a value is kept by this tenant: not for outsiders, and rules of strength not for synchronised accounts. */
const ownPassword = <T>(kind: Known<Person['kind']>, value: () => Known<T>): Known<T> =>
  whenKnown([kind], (known) => (known === 'guest' || known === 'external-member' ? elsewhere : value()));

/**
 * Ages and rules of one account's password. `passwordPolicies` is one comma-separated text, null when nothing is set
 * (https://learn.microsoft.com/graph/api/resources/user, read 2026-08).
 */
export const passwordFacts = (
  user: User,
  known: Pick<Facts<Person>, 'kind' | 'isSynchronised'>,
  asOf: Date,
): PasswordFacts => {
  const changed = answered(user.lastPasswordChangeDateTime, 'users.lastPasswordChangeDateTime');
  const created = answered(user.createdDateTime, 'users.createdDateTime');
  const without = (flag: string): Known<boolean> =>
    ownPassword(known.kind, () =>
      whenKnown([known.isSynchronised, flags(user)], (synchronised, set) =>
        synchronised ? elsewhere : !set.includes(flag),
      ),
    );
  return {
    daysSinceCreation: whenKnown([created], (at) => wholeDaysSince(at, asOf, 'users.createdDateTime')),
    daysSincePasswordChange: ownPassword(known.kind, () =>
      whenKnown([changed], (at) => wholeDaysSince(at, asOf, 'users.lastPasswordChangeDateTime')),
    ),
    passwordEverChanged: ownPassword(known.kind, () =>
      whenKnown([changed, created], (last, first) => {
        const minutes = (Date.parse(last) - Date.parse(first)) / 60_000;
        return Number.isNaN(minutes)
          ? unknown(strange('users.lastPasswordChangeDateTime', 'not a time'))
          : minutes > sameActMinutes;
      }),
    ),
    strongPasswordRequired: without('disablestrongpassword'),
    passwordMayExpire: without('disablepasswordexpiration'),
  };
};

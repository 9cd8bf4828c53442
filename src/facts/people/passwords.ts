import type { User } from '../../sources/people/users/kind.ts';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, rowsOf, strange } from '../base/read-evidence.ts';
import { wholeDaysSince } from '../base/whole-days.ts';
import { accountKinds, synchronised, type AccountType } from './account.ts';

/** Making an account and setting its first password is one act, though Microsoft stamps the two apart. */
const sameActMinutes = 60;

const elsewhere = unknown({
  evidence: 'users',
  cause: 'not-supported',
  detail: 'The password is kept outside this tenant, and nothing here shows it.',
});

const flagWords: readonly string[] = ['', 'none', 'disablestrongpassword', 'disablepasswordexpiration'];
const flags = (user: Pick<User, 'passwordPolicies'>): Known<readonly string[]> => {
  if (user.passwordPolicies === undefined) return unknown(strange('users.passwordPolicies', 'no value came'));
  const words = (user.passwordPolicies ?? '').split(',').map((flag) => flag.trim().toLowerCase());
  return words.every((one) => flagWords.includes(one))
    ? words
    : unknown(strange('users.passwordPolicies', 'a value that we do not know'));
};

/** When a value is kept by this tenant: not for outsiders, and rules of strength not for synchronised accounts. */
const ownPassword = <T>(kind: Known<AccountType>, value: () => Known<T>): Known<T> =>
  whenKnown([kind], (known) => (known === 'guest' || known === 'external-member' ? elsewhere : value()));

export const accountAges = computed({
  name: 'ages of accounts',
  needs: { users: ['createdDateTime'] },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => ({
      daysSinceCreation: whenKnown([answered(row(id).createdDateTime, 'users.createdDateTime')], (at) =>
        wholeDaysSince(at, given.asOf, 'users.createdDateTime'),
      ),
    });
  },
});

export const passwordAges = computed({
  name: 'ages of passwords',
  needs: { users: ['lastPasswordChangeDateTime', 'createdDateTime'] },
  uses: { accountKinds },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => {
      const { kind } = given.use.accountKinds(id);
      const changed = answered(row(id).lastPasswordChangeDateTime, 'users.lastPasswordChangeDateTime');
      const created = answered(row(id).createdDateTime, 'users.createdDateTime');
      return {
        daysSincePasswordChange: ownPassword(kind, () =>
          whenKnown([changed], (at) => wholeDaysSince(at, given.asOf, 'users.lastPasswordChangeDateTime')),
        ),
        passwordEverChanged: ownPassword(kind, () =>
          whenKnown([changed, created], (last, first): Known<boolean> => {
            const minutes = (Date.parse(last) - Date.parse(first)) / 60_000;
            return Number.isNaN(minutes)
              ? unknown(strange('users.lastPasswordChangeDateTime', 'not a time'))
              : minutes > sameActMinutes;
          }),
        ),
      };
    };
  },
});

/**
 * `passwordPolicies` is one comma-separated text, null when nothing is set
 * (https://learn.microsoft.com/graph/api/resources/user, read 2026-08).
 */
export const passwordRules = computed({
  name: 'rules of passwords',
  needs: { users: ['passwordPolicies'] },
  uses: { accountKinds, synchronised },
  derive: (given) => {
    const row = rowsOf(given, 'users');
    return (id: string) => {
      const { kind } = given.use.accountKinds(id);
      const { isSynchronised } = given.use.synchronised(id);
      const without = (flag: string): Known<boolean> =>
        ownPassword(kind, () =>
          whenKnown([isSynchronised, flags(row(id))], (local, set): Known<boolean> =>
            local ? elsewhere : !set.includes(flag),
          ),
        );
      return {
        strongPasswordRequired: without('disablestrongpassword'),
        passwordMayExpire: without('disablepasswordexpiration'),
      };
    };
  },
});

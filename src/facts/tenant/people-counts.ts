import { londonDay } from '../../model/london-day.ts';
import { accountKey, accountKeys, isCurrentTerm } from '../../model/people-register.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, type Read } from '../base/read-evidence.ts';
import { accounts, emergencyAccounts, signInAllowed } from '../people/account.ts';
import { declaredEmergency } from '../people/declared-emergency.ts';
import { activeRoles } from '../people/roles.ts';

const howMany = (
  { items, missing }: Read<{ readonly id: string }>,
  test: (id: string) => readonly Known<boolean>[],
): Known<number> => {
  if (missing.length > 0) return unknown(...missing);
  let sure = 0;
  const doubts = [];
  for (const { id } of items) {
    const answers = test(id);
    if (answers.includes(false)) continue;
    const unsure = answers.filter(isUnknown);
    if (unsure.length === 0) sure += 1;
    for (const answer of unsure) doubts.push(...answer.missing);
  }
  return doubts.length > 0 ? unknown(...doubts) : sure;
};

/** A tenant has one at least: none is a list that was cut, or everybody is eligible only. */
const nobody = unknown({
  evidence: 'roleAssignments',
  cause: 'error',
  detail: 'no account was seen to be a Global Administrator, and a tenant has one at least',
});

export const globalAdministratorCount = computed({
  name: 'accounts that can change everything',
  uses: { accounts, activeRoles, signInAllowed },
  derive: ({ use }) => {
    const { subjects: items, missing } = use.accounts;
    const found = howMany({ items, missing }, (id) => [
      use.activeRoles(id).isGlobalAdministrator,
      use.signInAllowed(id).canSignIn,
    ]);
    return () => ({ globalAdministrators: found === 0 ? nobody : found });
  },
});

export const emergencyAccountCount = computed({
  name: 'emergency accounts that can sign in',
  uses: { accounts, emergencyAccounts, signInAllowed },
  inputs: ['emergencyAccounts'],
  derive: ({ use, council }) => {
    const { subjects: items, missing } = use.accounts;
    const found = howMany({ items, missing }, (id) => [
      use.emergencyAccounts(id).isEmergencyAccount,
      use.signInAllowed(id).canSignIn,
    ]);
    return () => ({ emergencyAccounts: whenKnown([declaredEmergency(council)], (_declared) => found) });
  },
});

const noRegister = unknown({
  evidence: 'input:people',
  cause: 'no-input',
  detail: 'The council has given no people register.',
});

/** Every council has a clerk at least: a list of nobody is not one of which each has an account. */
const nobodyListed = unknown({
  evidence: 'input:people',
  cause: 'no-input',
  detail: 'The people register names nobody who is in office.',
});

/** Names that the council gave and that lead to no account. */
export const namesWithoutAccount = computed({
  name: 'names without an account',
  needs: { users: ['userPrincipalName', 'mail'] },
  inputs: ['people', 'emergencyAccounts'],
  derive: (given) => {
    const { items, missing } = readList(given, 'users');
    const names = new Set(items.flatMap(accountKeys));
    const whole = <T>(value: () => Known<T>): Known<T> =>
      missing.length > 0 ? unknown(...missing) : value();
    const today = londonDay(given.asOf);
    const { people } = given.council;
    const notFound = whenKnown([declaredEmergency(given.council)], (declared) =>
      declared.filter((one) => !names.has(accountKey(one))),
    );
    return () => ({
      emergencyAccountsNotFound: whole(() => notFound),
      peopleWithoutAccount: whole((): Known<string[]> => {
        if (people === undefined) return noRegister;
        const current = people.filter((term) => isCurrentTerm(term, today));
        if (current.length === 0) return nobodyListed;
        return current
          .filter(({ account }) => account === undefined || !names.has(accountKey(account)))
          .map(({ name }) => name);
      }),
    });
  },
});

import type { CouncilInputs } from '../../model/council.ts';
import { londonDay } from '../../model/london-day.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, type Facts, type Known, type SubjectList } from '../base/known.ts';
import { accountKey, accountKeys, isCurrentTerm } from '../../model/people-register.ts';
import { readList } from '../base/read-evidence.ts';
import type { Person } from '../subjects/person.ts';
import type { Tenant } from '../subjects/tenant.ts';

type CountFacts = Pick<
  Facts<Tenant>,
  'globalAdministrators' | 'emergencyAccounts' | 'emergencyAccountsNotFound' | 'peopleWithoutAccount'
>;

const howMany = (
  people: SubjectList<Person>,
  test: (one: Facts<Person>) => readonly Known<boolean>[],
): Known<number> => {
  if (people.missing.length > 0) return unknown(...people.missing);
  let sure = 0;
  const doubts = [];
  for (const one of people.subjects) {
    const answers = test(one);
    if (answers.includes(false)) continue;
    const unsure = answers.filter(isUnknown);
    if (unsure.length === 0) sure += 1;
    for (const answer of unsure) doubts.push(...answer.missing);
  }
  return doubts.length > 0 ? unknown(...doubts) : sure;
};

/** Figures about accounts: those that can sign in and change everything, and names that lead to no account. */
export const peopleCounts = (
  snapshot: Snapshot,
  council: CouncilInputs,
  given: { readonly people: SubjectList<Person>; readonly asOf: Date },
): CountFacts => {
  const { items, missing } = readList(snapshot, 'users');
  const names = new Set(items.flatMap(accountKeys));
  const whole = <T>(value: () => Known<T>): Known<T> => (missing.length > 0 ? unknown(...missing) : value());
  const today = londonDay(given.asOf);
  const { people } = council;
  return {
    globalAdministrators: howMany(given.people, (one) => [one.isGlobalAdministrator, one.canSignIn]),
    emergencyAccounts: howMany(given.people, (one) => [one.isEmergencyAccount, one.canSignIn]),
    emergencyAccountsNotFound: whole(() =>
      council.emergencyAccounts.filter((one) => !names.has(accountKey(one))),
    ),
    peopleWithoutAccount: whole(() =>
      people === undefined
        ? unknown({
            evidence: 'input:people',
            cause: 'no-input',
            detail: 'The council has given no people register.',
          })
        : people
            .filter(
              (term) =>
                isCurrentTerm(term, today) &&
                (term.account === undefined || !names.has(accountKey(term.account))),
            )
            .map(({ name }) => name),
    ),
  };
};

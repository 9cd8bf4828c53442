import type { CouncilInputs } from '../../model/council.ts';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import type { User } from '../../sources/people/users/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { unknown, whenKnown, type Facts, type SubjectList } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import { personCoverageFields } from '../subjects/coverage.ts';
import type { Person } from '../subjects/person.ts';
import { isSynchronised, kindOf } from './account.ts';
import { activityFacts } from './activity.ts';
import { licenceFacts } from './licences.ts';
import { mailboxKinds } from './mailbox-kind.ts';
import { passwordFacts } from './passwords.ts';
import { isProviderAccount, registerFacts } from './register.ts';
import { registrationFacts } from './registration.ts';
import { roleFacts } from './roles.ts';

type CoverageFacts = Pick<Facts<Person>, keyof typeof personCoverageFields>;

/** What the Conditional Access engine says of each account, by object id. */
export type CoverageOf = ReadonlyMap<string, CoverageFacts>;

const noCoverage = Object.fromEntries(
  Object.keys(personCoverageFields).map((key) => [
    key,
    unknown({
      evidence: 'conditionalAccessPolicies',
      cause: 'error',
      detail: 'Sign-in rules were not worked out for this account.',
    }),
  ]),
) as unknown as CoverageFacts;

/** Accounts of the directory, one subject each, in the order in which Microsoft lists them. */
export const derivePersons = (
  snapshot: Snapshot,
  council: CouncilInputs,
  given: { readonly coverage: CoverageOf; readonly asOf: Date },
): SubjectList<Person> => {
  const { coverage, asOf } = given;
  const { items, missing } = readList(snapshot, 'users');
  const emergency = new Set(council.emergencyAccounts.map(accountKey));
  const mailboxKindOf = mailboxKinds(snapshot);
  const licencesOf = licenceFacts(snapshot);
  const rolesOf = roleFacts(snapshot);
  const registerOf = registerFacts(council, asOf);
  const activityOf = activityFacts(snapshot);
  const registrationOf = registrationFacts(snapshot);

  const personOf = (user: User): Facts<Person> => {
    const account = { kind: kindOf(user), isSynchronised: isSynchronised(user) };
    const register = registerOf(user);
    const signInName = answered(user.userPrincipalName, 'users.userPrincipalName');
    return {
      id: user.id,
      name: user.displayName || user.userPrincipalName || user.id,
      userPrincipalName: signInName,
      nameBeforeAt: whenKnown([signInName], (name) => name.toLowerCase().split('@', 1)[0] ?? ''),
      ...account,
      mailboxKind: mailboxKindOf(user.id),
      canSignIn: answered(user.accountEnabled, 'users.accountEnabled'),
      ...licencesOf(user),
      ...rolesOf(user.id),
      isEmergencyAccount: accountKeys(user).some((one) => emergency.has(one)),
      ...register,
      isProvider: isProviderAccount(user, council, register.registerRole),
      ...activityOf(user.id, register.hasLeft),
      ...passwordFacts(user, account, asOf),
      ...registrationOf(user.id),
      ...(coverage.get(user.id) ?? noCoverage),
    };
  };
  return { subjects: items.map(personOf), missing };
};

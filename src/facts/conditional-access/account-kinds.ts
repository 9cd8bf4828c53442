import { accessPolicies } from './policy/read-policies.ts';
import { openIn } from './user-policies-in-force.ts';
import type { z } from 'zod';
import { distinctMissing, type Missing } from '../../model/cause.ts';
import type { SubjectName } from '../../model/subject-name.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { missingOf, readList } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { kindOf } from '../people/account.ts';
import { administratorRoles } from '../people/role-data.ts';
import { bitsKey } from './accounts/bits.ts';
import { emergencyUsers } from './accounts/emergency.ts';
import { guestTraits } from './accounts/trait.ts';
import { accessEngine } from './cover/engine.ts';
import { defaultsInForce } from './defaults-in-force.ts';
import { answersOf } from './explain/answers-of.ts';
import type { Coverage } from './explain/coverage-of.ts';
import type { OpenApps } from './explain/open-apps.ts';
import { kindNeeds, makeKindAccounts } from './kind-accounts.ts';
import { makeKindsApart } from './kind-apart.ts';
import { missingOfKinds } from './kinds-missing.ts';
import { keyOfKind, type kindTypes, namedKinds } from './kinds-named.ts';
import { noOpenAppsKnown, nothingKnown, underDefaults, underSecurityDefaults } from './overrides.ts';

export type KindFacts = Coverage &
  OpenApps & {
    readonly id: string;
    readonly name: SubjectName;
    readonly kind: z.infer<typeof kindTypes>;
    readonly referenceId: string;
    readonly isJudged: Known<boolean>;
    readonly isPrivilegedRole: boolean;
    readonly isInDirectory: boolean;
    readonly isDeleted: Known<boolean>;
    readonly isSynchronisation: Known<boolean>;
    readonly isEmergencyAccount: Known<boolean>;
  };

/** People who have no object in the directory: whether policies for everybody reach them is not said. */
const outsiders = ['serviceProvider', 'b2bDirectConnectUser'];

/**
 * Every kind of account with what is asked of it: what the policies do to somebody who is that and nothing else. A user
 * whom a policy names is judged as the account of the directory, where there is one.
 */
export const accountKindsAsked = computed({
  name: 'kinds of account',
  needs: { conditionalAccessPolicies: [], ...kindNeeds, roleAssignments: ['principalId'] },
  uses: { accessEngine, accessPolicies, defaultsInForce, emergencyUsers, guestTraits },
  inputs: ['emergencyAccounts'],
  derive: (given): { readonly subjects: readonly KindFacts[]; readonly missing: readonly Missing[] } => {
    const unsent = given.use.accessPolicies.policies.flatMap(openIn);
    const missing = [...missingOf(given, 'conditionalAccessPolicies'), ...unsent];
    const engine = given.use.accessEngine;
    const answers = answersOf(engine);
    const users = readList(given, 'users');
    const defaults = given.use.defaultsInForce;
    const find = makeKindAccounts(given, engine);
    const apart = makeKindsApart(given, {
      directory: engine.directory,
      declared: given.council.emergencyAccounts ?? [],
      emergencyUsers: given.use.emergencyUsers,
    });

    const everyKind = namedKinds(engine, users.items).map((named) => {
      const found = find(named);
      return { named, found, trait: given.use.guestTraits(found.guestKind) };
    });
    // All at once: what one account needs of the rules is at hand for the next.
    const coverages =
      defaults === false
        ? answers.coverages(everyKind.map(({ found: { account }, trait }) => ({ account, trait })))
        : [];
    const asked = (
      { named, found, trait }: (typeof everyKind)[number],
      at: number,
      isSynchronisation: Known<boolean>,
    ) => {
      if (isUnknown(defaults)) return { ...nothingKnown(...defaults.missing), ...noOpenAppsKnown(defaults) };
      if (defaults) return { ...underSecurityDefaults(isSynchronisation), ...noOpenAppsKnown(underDefaults) };
      const unlisted = named.kind === 'user' && found.user === undefined ? users.missing : [];
      if (unlisted.length > 0)
        return { ...nothingKnown(...unlisted), ...noOpenAppsKnown(unknown(...unlisted)) };
      return { ...(coverages[at] as Coverage), ...answers.openApps(found.account, trait) };
    };

    const subjects = everyKind.map((one, at): KindFacts => {
      const { named, found } = one;
      const { kind, id } = named;
      const isSynchronisation = apart.isSynchronisation(named);
      const isEmergencyAccount = apart.isEmergencyAccount(named, found);
      const isInDirectory = !(kind === 'guest' && outsiders.includes(id));
      const isBlocked = found.user?.accountEnabled === false;
      const reach = engine.applicable(found.account);
      const reachIsSaid = isInDirectory || bitsKey(reach.sure) === bitsKey(reach.possible);
      const isUnsaid: Known<boolean> = reachIsSaid ? false : missing.length > 0 ? unknown(...missing) : true;
      const isApart = anyOf([isEmergencyAccount, isSynchronisation, isBlocked, isUnsaid, found.isDeleted]);
      return {
        id: keyOfKind(named),
        name: found.name,
        kind,
        referenceId: id,
        isJudged: whenKnown([isApart], (is) => !is),
        isPrivilegedRole: kind === 'role' && id in administratorRoles,
        isInDirectory,
        isDeleted: found.isDeleted,
        isSynchronisation,
        isEmergencyAccount,
        ...asked(one, at, isSynchronisation),
      };
    });
    // Who may be a guest and holds a role may stand for a kind of their own.
    const perhapsGuests = users.items.flatMap((user) => {
      const kind = kindOf(user);
      const holds = (): boolean =>
        engine.directory.accountOf(user).sure.some((key) => key.startsWith('role:'));
      return isUnknown(kind) && holds() ? kind.missing : [];
    });
    return { subjects, missing: distinctMissing([...missingOfKinds(given), ...unsent, ...perhapsGuests]) };
  },
});

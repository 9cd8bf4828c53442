import type { SignInReason } from '../../../model/told-sign-in.ts';
import { computed } from '../../base/computed.ts';
import { isUnknown, type Known } from '../../base/known.ts';
import { accountKey, accountKeys } from '../../../model/people-register.ts';
import { mailboxKinds } from '../../people/mailbox-kind.ts';
import { synchronisationRoles } from '../../people/role-data.ts';
import { readList, rowsOf } from '../../base/read-evidence.ts';
import type { Coverage } from './coverage-of.ts';
import { trustedElsewhere } from '../accounts/elsewhere.ts';
import { accessEngine } from '../cover/engine.ts';
import { legacyClosed } from '../accounts/legacy-closed.ts';

/** The reason of the verdict, and what is special about the account. */
export const secondStepReasons = computed({
  name: 'why the answer about the second step is what it is',
  needs: { users: ['userPrincipalName', 'mail'], roleAssignments: ['principalId'] },
  uses: { mailboxKinds, trustedElsewhere, legacyClosed, accessEngine },
  inputs: ['emergencyAccounts'],
  derive: (given): ((userId: string, coverage: Coverage) => Known<SignInReason>) => {
    const { mailboxKinds: kinds, trustedElsewhere: trusted, legacyClosed: closed } = given.use;
    const { directory } = given.use.accessEngine;
    const row = rowsOf(given, 'users');
    const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
    const emergency = new Set(given.council.emergencyAccounts?.map(accountKey));

    // Somebody with a role goes to the admin centres (concept-mandatory-multifactor-authentication, 2026-04-03).
    const roles = readList(given, 'roleAssignments').items;
    const inRoles = new Set(
      roles.flatMap(({ principalId }) => [
        principalId,
        ...(directory.groups.get(principalId)?.members ?? new Set<string>()),
      ]),
    );
    const notAlways: readonly string[] = ['never', 'sometimes', 'security-defaults'];

    const special = (id: string): SignInReason => {
      const kind = kinds(id).mailboxKind;
      return [
        ...(accountKeys(row(id)).some((one) => emergency.has(one)) ? (['emergency'] as const) : []),
        ...(synchronises.has(id) ? (['synchronisation'] as const) : []),
        ...(kind === 'shared' ? (['shared-mailbox'] as const) : []),
        ...(kind === 'room' || kind === 'equipment' ? (['room-mailbox'] as const) : []),
      ];
    };
    return (id, coverage) => {
      const { secondStep, secondStepReason } = coverage;
      if (isUnknown(secondStep)) return secondStep;
      if (isUnknown(secondStepReason)) return secondStepReason;
      const main: SignInReason =
        secondStep === 'always' && trusted(id).secondStepTrustedElsewhere === true
          ? ['trusted-elsewhere']
          : secondStepReason;
      const narrower: SignInReason =
        secondStep === 'sometimes' && closed(id) === true ? ['legacy-closed'] : [];
      // Its account is let off: it signs in to no admin centre.
      const portals: SignInReason =
        notAlways.includes(secondStep) && inRoles.has(id) && !synchronises.has(id)
          ? ['microsoft-portals']
          : [];
      return [...main, ...portals, ...special(id), ...narrower];
    };
  },
});

import type { CouncilInputs } from '../../../model/council.ts';
import type { User } from '../../../sources/people/users/kind.ts';
import type { Snapshot } from '../../../sources/kinds.ts';
import { isUnknown, type Known } from '../../base/known.ts';
import { accountKey, accountKeys } from '../../../model/people-register.ts';
import { mailboxKinds } from '../../people/mailbox-kind.ts';
import { synchronisationRoles } from '../../people/role-data.ts';
import { readList } from '../../base/read-evidence.ts';
import type { Coverage } from './coverage-of.ts';
import { elsewhere } from '../accounts/elsewhere.ts';
import { engineOf } from '../cover/engine.ts';
import { legacyClosed } from '../accounts/legacy-closed.ts';
import { reasonWords } from './sign-in-words.ts';

/** The reason of the verdict in a sentence, and what is special about the account in another. */
export const reasonOf = (
  snapshot: Snapshot,
  council: CouncilInputs,
): ((user: User, coverage: Coverage) => Known<string>) => {
  const mailboxKind = mailboxKinds(snapshot);
  const trusted = elsewhere(snapshot);
  const closed = legacyClosed(snapshot);
  const { directory } = engineOf(snapshot);
  const synchronises = new Set([...synchronisationRoles].flatMap((role) => directory.roleHolders(role)));
  const emergency = new Set(council.emergencyAccounts.map(accountKey));

  // Somebody with a role goes to the admin centres (concept-mandatory-multifactor-authentication, 2026-04-03).
  const roles = readList(snapshot, 'roleAssignments').items;
  const inRoles = new Set(
    roles.flatMap(({ principalId }) => [
      principalId,
      ...(directory.groups.get(principalId)?.members ?? new Set<string>()),
    ]),
  );
  const notAlways: readonly string[] = ['never', 'sometimes', 'security-defaults'];

  const special = (user: User): string[] => {
    const kind = mailboxKind(user.id);
    return [
      ...(accountKeys(user).some((one) => emergency.has(one)) ? [reasonWords.emergency] : []),
      ...(synchronises.has(user.id) ? [reasonWords.synchronisation] : []),
      ...(kind === 'shared' ? [reasonWords['shared-mailbox']] : []),
      ...(kind === 'room' || kind === 'equipment' ? [reasonWords['room-mailbox']] : []),
    ];
  };
  return (user, coverage) => {
    const { secondStep, secondStepReason } = coverage;
    if (isUnknown(secondStep)) return secondStep;
    if (isUnknown(secondStepReason)) return secondStepReason;
    const main =
      secondStep === 'always' && trusted(user) === true ? reasonWords['trusted-elsewhere'] : secondStepReason;
    const narrower =
      secondStep === 'sometimes' && closed(user.id) === true ? [reasonWords['legacy-closed']] : [];
    // Its account is let off: it signs in to no admin centre.
    const portals =
      notAlways.includes(secondStep) && inRoles.has(user.id) && !synchronises.has(user.id)
        ? [reasonWords['microsoft-portals']]
        : [];
    return [main, ...portals, ...special(user), ...narrower].join(' ');
  };
};

import { answersOf } from './explain/answers-of.ts';
import { traitOf } from './accounts/trait.ts';
import { absent, answered, readList, readOne } from '../base/read-evidence.ts';
import type { z } from 'zod';
import type { CouncilInputs } from '../../model/council.ts';
import type { User } from '../../sources/people/users/kind.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { kindOf } from '../people/account.ts';
import { registrationFacts } from '../people/registration.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import type { personCoverageFields } from '../subjects/coverage.ts';
import type { Coverage } from './explain/coverage-of.ts';
import { engineOf, type Engine } from './cover/engine.ts';
import { elsewhere } from './accounts/elsewhere.ts';
import { guestKindOf, type Account } from './accounts/membership.ts';
import { nothingKnown, switchedOff, underSecurityDefaults } from './overrides.ts';
import { withPerUserMfa } from './per-user.ts';
import { reasonOf } from './explain/reason.ts';
import { cellWords } from './explain/sign-in-words.ts';

type Shape = typeof personCoverageFields;
/** Facts of the coverage engine about one account of the directory. */
export type PersonCoverage = { readonly [K in keyof Shape]: Known<z.infer<Shape[K]>> };

const agent = {
  evidence: 'users',
  cause: 'not-supported' as const,
  detail: 'the account of an AI agent: policies for users do not apply to it (agent-id, 2025-11-05)',
};

const cell = (coverage: Coverage, registered: Known<boolean>): Known<string> => {
  const { secondStep } = coverage;
  if (isUnknown(secondStep)) return secondStep;
  if (isUnknown(registered)) return registered;
  const asked = secondStep === 'always' || secondStep === 'cannot-sign-in';
  if (asked) return registered ? cellWords.askedAndSetUp : cellWords.askedNotSetUp;
  return registered ? cellWords.setUpNotAsked : cellWords.neither;
};

/** Whether the policies of this tenant look at roles at all: else no eligible role can change anything. */
const looksAtRoles = ({ tenancy }: Engine): boolean =>
  tenancy.live.some(({ policy }) => policy.include.roles.length + policy.exclude.roles.length > 0);

const withShared = (all: ReadonlyMap<string, PersonCoverage>): ReadonlyMap<string, PersonCoverage> => {
  const counts = new Map<unknown, number>();
  for (const { secondStepGap: gap } of all.values()) {
    if (gap !== '' && !isUnknown(gap)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return new Map(
    [...all].map(([id, coverage]) => {
      const { secondStepGap: gap } = coverage;
      const shared = isUnknown(gap) ? gap : Math.max(0, (counts.get(gap) ?? 0) - 1);
      return [id, { ...coverage, secondStepGapShared: shared }];
    }),
  );
};

/**
 * What is asked of every account of the directory: Conditional Access, joined with security defaults, per-user MFA,
 * what is set up, and who may sign in at all. Keyed by user id.
 */
export const deriveCoverage = (
  snapshot: Snapshot,
  council: CouncilInputs,
): ReadonlyMap<string, PersonCoverage> => {
  const { items: users } = readList(snapshot, 'users');
  const engine = engineOf(snapshot);
  const defaults = readOne(snapshot, 'securityDefaults');
  const enforced = engine.tenancy.live.some(({ policy }) => policy.state === 'enabled');
  const registered = registrationFacts(snapshot);
  const trustedElsewhere = elsewhere(snapshot);
  const perUser = withPerUserMfa(snapshot);
  const reason = reasonOf(snapshot, council);
  const synchronises = new Set(
    [...synchronisationRoles].flatMap((role) => engine.directory.roleHolders(role)),
  );
  const isSynchronisation = (id: string): Known<boolean> =>
    engine.directory.rolesRead ? synchronises.has(id) : unknown(...absent(snapshot, 'roleAssignments'));

  const signsIn = (user: User, account: Account): Coverage => {
    // Policies can be enabled only while security defaults are off (fundamentals/security-defaults, 2025-07-21).
    if (!enforced && !isUnknown(defaults) && defaults.isEnabled === true) {
      return underSecurityDefaults(isSynchronisation(user.id));
    }
    const found = answersOf(engine).coverage(account, traitOf(snapshot, guestKindOf(account)));
    const defaultsUnread = !enforced && (isUnknown(defaults) || typeof defaults.isEnabled !== 'boolean');
    if (!defaultsUnread) return perUser(user, found);
    const missing = isUnknown(defaults)
      ? defaults
      : answered(defaults.isEnabled, 'securityDefaults.isEnabled');
    return isUnknown(missing) ? nothingKnown(...missing.missing) : found;
  };
  const coverageOf = (user: User, account: Account): Coverage => {
    const enabled = answered(user.accountEnabled, 'users.accountEnabled');
    if (isUnknown(enabled)) return nothingKnown(...enabled.missing);
    if (!enabled) return switchedOff;
    return kindOf(user) === 'agent' ? nothingKnown(agent) : signsIn(user, account);
  };
  const eligibleUnread =
    !engine.directory.eligibilitiesRead && looksAtRoles(engine)
      ? absent(snapshot, 'roleEligibilities').filter(({ cause }) => cause !== 'licence')
      : [];
  const personOf = (user: User): PersonCoverage => {
    const now = coverageOf(user, engine.directory.accountOf(user));
    const activated = engine.directory.activatedOf(user);
    const then = activated === undefined ? now : coverageOf(user, activated);
    const open =
      eligibleUnread.length > 0 && user.accountEnabled !== false ? unknown(...eligibleUnread) : undefined;
    return {
      ...now,
      secondStepReason: reason(user, now),
      secondStepWithEligibleRoles: open ?? then.secondStep,
      phishingResistantWithEligibleRoles: open ?? then.phishingResistant,
      secondStepTrustedElsewhere: trustedElsewhere(user),
      secondStepGapShared: 0,
      secondStepCell: cell(now, registered(user.id).secondStepRegistered),
    };
  };
  return withShared(new Map(users.map((user) => [user.id, personOf(user)])));
};

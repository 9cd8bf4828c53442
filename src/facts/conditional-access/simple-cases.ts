import type { CouncilInputs } from '../../model/council.ts';
import type { Missing } from '../../model/cause.ts';
import type { EvidenceId } from '../../snapshot/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { unknown, type Known } from '../known.ts';
import type { SecondStep } from '../subjects/coverage.ts';

/** How far a second step is asked of one account, and the sign-in that needs none, in words. */
export interface Coverage {
  readonly secondStep: Known<SecondStep>;
  readonly secondStepGap: Known<string>;
}

/** The two roles that Microsoft gives to the account of the directory synchronisation (concept-mandatory-mfa, 2026-04-03). */
const synchronisationRoles = new Set([
  'd29b2b05-8046-44ba-8758-1e26182fcf32',
  'a92aed5d-d78a-4d16-b381-09adb37eb3b0',
]);

interface SimplePolicy {
  readonly users: ReadonlySet<string>;
  readonly groups: readonly string[];
}

const both = (value: Known<SecondStep>, gap: Known<string>): Coverage => ({
  secondStep: value,
  secondStepGap: gap,
});
const certain = (value: SecondStep, gap = ''): Coverage => both(value, gap);
const doubtful = (...missing: readonly Missing[]): Coverage => both(unknown(...missing), unknown(...missing));

const absent = (snapshot: Snapshot, ...ids: readonly EvidenceId[]): Missing[] =>
  ids.flatMap((id) => {
    const evidence = snapshot.evidence[id];
    return evidence.status === 'unavailable'
      ? [{ evidence: id, cause: evidence.cause, detail: evidence.detail }]
      : [];
  });

const notDecided = (detail: string): Missing => ({
  evidence: 'conditionalAccessPolicies',
  cause: 'not-built',
  detail,
});

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const isExactly = (value: unknown, ...items: readonly string[]): boolean =>
  Array.isArray(value) && value.length === items.length && items.every((item) => value.includes(item));
const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const onlyEmptyBut = (value: unknown, ...keys: readonly string[]): boolean =>
  Object.entries(members(value)).every(([key, one]) => keys.includes(key) || isEmpty(one));

/** A policy for all users and all apps with MFA as its only way through, or undefined when it is anything else. */
const asSimplePolicy = (policy: Readonly<Record<string, unknown>>): SimplePolicy | undefined => {
  const conditions = members(policy['conditions']);
  const users = members(conditions['users']);
  const apps = members(conditions['applications']);
  const grant = members(policy['grantControls']);
  const simple =
    policy['state'] === 'enabled' &&
    onlyEmptyBut(conditions, 'users', 'applications', 'clientAppTypes') &&
    isExactly(conditions['clientAppTypes'], 'all') &&
    isExactly(users['includeUsers'], 'All') &&
    onlyEmptyBut(users, 'includeUsers', 'excludeUsers', 'excludeGroups') &&
    isExactly(apps['includeApplications'], 'All') &&
    onlyEmptyBut(apps, 'includeApplications') &&
    isExactly(grant['builtInControls'], 'mfa') &&
    onlyEmptyBut(grant, 'builtInControls', 'operator', 'authenticationStrength@odata.context');
  if (!simple) return undefined;
  return {
    users: new Set((users['excludeUsers'] as string[] | null | undefined) ?? []),
    groups: (users['excludeGroups'] as string[] | null | undefined) ?? [],
  };
};

/** The users of a group; undefined when it could not be read. A deleted group has none. */
const readGroups = (snapshot: Snapshot): ((id: string) => ReadonlySet<string> | undefined) => {
  const evidence = snapshot.evidence.groups;
  const known = new Map(
    (evidence.status === 'collected' ? evidence.value : []).flatMap((one) =>
      one.status === 'collected'
        ? [[one.subject, new Set(one.value.members.map(({ id }) => id))] as const]
        : [],
    ),
  );
  return (id) => known.get(id);
};

/**
 * Decides only what is certain without the coverage engine: an enabled policy for everybody and everything whose
 * only way through is MFA, security defaults, and blocked accounts. Everything else is unknown, with the reason.
 */
export const deriveCoverage = (
  snapshot: Snapshot,
  _council: CouncilInputs,
  _asOf: Date,
): ReadonlyMap<string, Coverage> => {
  const { users, conditionalAccessPolicies, securityDefaults, roleAssignments } = snapshot.evidence;
  if (users.status === 'unavailable') return new Map();
  const groupOf = readGroups(snapshot);
  const policies = conditionalAccessPolicies.status === 'collected' ? conditionalAccessPolicies.value : [];
  const simple = policies.flatMap((policy) => asSimplePolicy(policy) ?? []);
  const synchronises = new Set(
    (roleAssignments.status === 'collected' ? roleAssignments.value : [])
      .filter(({ roleTemplateId }) => synchronisationRoles.has(roleTemplateId))
      .map(({ principalId }) => principalId),
  );
  const ofEnabled = (id: string): Coverage => {
    const covered = simple.some(
      (policy) =>
        !policy.users.has(id) &&
        policy.groups.every((group) => {
          const resolved = groupOf(group);
          return resolved !== undefined && !resolved.has(id);
        }),
    );
    if (covered) return certain('always');
    const defaults = securityDefaults.status === 'collected' ? securityDefaults.value.isEnabled : undefined;
    if (defaults !== true) {
      const missing = absent(snapshot, 'conditionalAccessPolicies', 'securityDefaults', 'groups');
      return doubtful(
        ...(missing.length > 0 ? missing : [notDecided('no simple policy covers this account')]),
      );
    }
    if (roleAssignments.status === 'unavailable') return doubtful(...absent(snapshot, 'roleAssignments'));
    return synchronises.has(id)
      ? certain('never', 'any sign-in: security defaults leave out the synchronisation account')
      : certain('security-defaults');
  };
  return new Map(
    users.value.map((user) => {
      if (user.accountEnabled === false) return [user.id, certain('cannot-sign-in')];
      if (typeof user.accountEnabled === 'boolean') return [user.id, ofEnabled(user.id)];
      return [
        user.id,
        doubtful({ evidence: 'users', cause: 'error', detail: 'accountEnabled was not answered' }),
      ];
    }),
  );
};

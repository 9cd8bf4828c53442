import type { CouncilInputs } from '../../../src/model/council.ts';
import { evidenceIds, type EvidenceId } from '../../../src/snapshot/registry.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import type { PeerInput } from './case.ts';
import { groupsNamed, locationsNamed, strengthsIn, usersNamed } from './references.ts';

type Entry = { readonly status: string; readonly [key: string]: unknown };
const plans = ['AAD_PREMIUM', 'AAD_PREMIUM_P2', 'INTUNE_A', 'EXCHANGE_S_STANDARD'];
const moment = (one: PeerInput): string => one.context.asOf ?? '2026-11-22T11:33:00.000Z';

const isDeleted = ({ context }: PeerInput, id: string): boolean =>
  (context.deletedObjects ?? []).some((one) => one.id === id);

/** Users of the case, whoever holds a role, and whom a policy names: a peer's fixture takes for granted that they exist. */
const users = (one: PeerInput) => {
  const given = one.context.users ?? [];
  const holders = (one.context.roleMembers ?? []).flatMap(({ members }) => members.map(({ id }) => id));
  const named = [...new Set([...usersNamed(one), ...holders])].filter(
    (id) => !given.some((user) => user.id === id) && !isDeleted(one, id),
  );
  return [...given, ...named.map((id) => ({ id }))].map((user) => ({
    userPrincipalName: `${user.id}@council.example`,
    displayName: user.id,
    ...user,
    accountEnabled: ('accountEnabled' in user ? user.accountEnabled : null) ?? true,
    userType: ('userType' in user ? user.userType : null) ?? 'Member',
    addressDigests: [],
  }));
};

const registrations = ({ context }: PeerInput) =>
  (context.users ?? []).flatMap(({ id, registrationDetails }) =>
    registrationDetails == null ? [] : [{ id, ...registrationDetails }],
  );

const roleAssignments = ({ context }: PeerInput) =>
  [
    ...(context.roleMembers ?? []).flatMap(({ roleTemplateId, members }) =>
      members.map(({ id }) => ({ id, roleTemplateId })),
    ),
    ...(context.users ?? []).flatMap(({ id, directoryRoleTemplateIds }) =>
      directoryRoleTemplateIds.map((roleTemplateId) => ({ id, roleTemplateId })),
    ),
  ].map(({ id, roleTemplateId }) => ({
    id: `${id} ${roleTemplateId}`,
    principalId: id,
    roleTemplateId,
    roleName: roleTemplateId,
    isBuiltIn: true,
    directoryScopeId: '/',
  }));

/** Without a list of groups every group that a policy names exists; one outside a list could not be found. */
const groups = (one: PeerInput, at: string) => {
  const given = new Map((one.context.groups ?? []).map((group) => [group.id, group]));
  const named = new Set([...given.keys(), ...groupsNamed(one)]);
  const unresolved = (id: string): boolean =>
    (one.context.unresolvableObjects ?? []).some((object) => object.id === id) ||
    (one.context.groups != null && !given.has(id) && !isDeleted(one, id));
  return [...named].map((subject) => {
    if (unresolved(subject))
      return {
        subject,
        status: 'unavailable',
        at,
        cause: 'error',
        detail: 'not among the groups of the case',
      };
    const value = { ...given.get(subject), found: !isDeleted(one, subject), members: [] };
    return { subject, status: 'collected', at, value };
  });
};

/** A place that a policy names and the case does not describe exists, and nobody trusts it. */
const locations = (one: PeerInput) =>
  one.context.namedLocations ??
  locationsNamed(one)
    .filter((id) => !isDeleted(one, id))
    .map((id) => ({
      '@odata.type': '#microsoft.graph.ipNamedLocation',
      id,
      displayName: id,
      isTrusted: false,
      ipRanges: [{ '@odata.type': '#microsoft.graph.iPv4CidrRange', cidrAddress: '203.0.113.0/24' }],
    }));

const intune = (one: PeerInput, at: string): Partial<Record<EvidenceId, Entry>> => {
  const { intune: told } = one.context;
  if (told == null) return {};
  if (told.error != null) {
    const refused = { status: 'unavailable', at, cause: 'permission', detail: told.error };
    return { deviceManagement: refused, deviceCompliancePolicies: refused };
  }
  const read = (value: unknown): Entry => ({ status: 'collected', at, value });
  return {
    deviceCompliancePolicies: read(told.deviceCompliancePolicies ?? []),
    deviceManagement: read({ settings: told.deviceManagementSettings ?? { secureByDefault: true } }),
    managedDevices: read(told.managedDevices ?? []),
  };
};

const subscriptions = ({ context }: PeerInput) => [
  {
    skuId: 'sku',
    capabilityStatus: 'Enabled',
    servicePlans: (context.servicePlans ?? plans.map((servicePlanName) => ({ servicePlanName }))).map(
      (plan) => ({ provisioningStatus: 'Success', ...plan }),
    ),
  },
];

/** A council around the case: everything that the fixture leaves open is quiet, and what no fixture has is unread. */
export const snapshotOf = (one: PeerInput): Snapshot => {
  const at = moment(one);
  const known: Partial<Record<EvidenceId, unknown>> = {
    organization: { id: 'tenant' },
    domains: [{ id: 'council.example', authenticationType: 'Managed', isVerified: true, isInitial: true }],
    subscribedSkus: subscriptions(one),
    securityDefaults: one.context.securityDefaults ?? { isEnabled: false },
    users: users(one),
    roleAssignments: roleAssignments(one),
    roleEligibilities: [],
    registrationDetails: registrations(one),
    perUserMfaStates: users(one).map(({ id }) => ({
      subject: id,
      status: 'collected',
      at,
      value: { perUserMfaState: 'disabled' },
    })),
    conditionalAccessPolicies: one.policies ?? [],
    namedLocations: locations(one),
    authenticationStrengths: strengthsIn(one),
    conditionalAccessSettings: {},
    groups: groups(one, at),
    crossTenantAccessDefault: { isServiceDefault: true, inboundTrust: { isMfaAccepted: false } },
    crossTenantAccessPartners: [],
    federationConfigurations: [],
  };
  const unread: Entry = {
    status: 'unavailable',
    at,
    cause: 'not-in-import',
    detail: 'no peer case holds it',
  };
  const evidence = Object.fromEntries(
    evidenceIds.map((id) => [id, id in known ? { status: 'collected', at, value: known[id] } : unread]),
  );
  return {
    format: 'beadle-snapshot',
    version: 1,
    beadle: '0.0.0',
    source: 'import',
    tenant: { id: 'tenant', displayName: 'A peer case', initialDomain: 'council.example' },
    access: { kind: 'import', permissions: [] },
    startedAt: at,
    finishedAt: at,
    evidence: { ...evidence, ...intune(one, at) } as unknown as Snapshot['evidence'],
  };
};

/** Emergency accounts are declared by a council, never guessed. */
export const inputsOf = ({ context }: PeerInput): CouncilInputs => ({
  emergencyAccounts: (context.emergencyAccessAccounts ?? []).flatMap(
    ({ id, userPrincipalName }) => id ?? userPrincipalName ?? [],
  ),
  ownDomains: [],
});

import { z } from 'zod';
import type { CouncilInputs } from '../../../src/model/council.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from '../../../src/sources/kinds.ts';
import type { Snapshot } from '../../../src/sources/kinds.ts';
import { asSent } from '../../../src/sources/testing.ts';
import type { PeerInput } from './case.ts';
import { configured } from './config-evidence.ts';
import { groups, isDeleted, registrations, roleAssignments, users } from './people.ts';
import { locationsNamed, strengthsIn } from './references.ts';

type Entry = { readonly status: string; readonly [key: string]: unknown };
const plans = ['AAD_PREMIUM', 'AAD_PREMIUM_P2', 'INTUNE_A', 'EXCHANGE_S_STANDARD'];
const moment = (one: PeerInput): string => one.context.asOf ?? '2026-11-22T11:33:00.000Z';

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
  const settings = told.deviceManagementSettings ?? { secureByDefault: true };
  return {
    deviceCompliancePolicies: checked('deviceCompliancePolicies', told.deviceCompliancePolicies ?? [], at),
    deviceManagement: checked('deviceManagement', { settings }, at),
    managedDevices: checked('managedDevices', told.managedDevices ?? [], at),
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

/** As a collector would keep it, with null for what a fixture does not speak of: what does not have the shape that Microsoft documents is an error, and no answer. */
const checked = (id: EvidenceId, value: unknown, at: string): Entry => {
  const { shape, item }: { shape: string; item: z.ZodType } = evidenceKinds[id];
  const whole = asSent(id, value);
  if (shape === 'each') return { status: 'collected', at, value: whole };
  const parsed = (shape === 'list' ? z.array(item) : item).safeParse(whole);
  if (parsed.success) return { status: 'collected', at, value: parsed.data };
  const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return { status: 'unavailable', at, cause: 'error', detail: `${id}: ${where} has another shape` };
};

/** A plan other than those of Entra ID has a mailbox. */
const hasMailPlan = (user: Readonly<Record<string, unknown>>): boolean => {
  const plan = user['licenceSku'];
  return typeof plan === 'string' && !/^(AAD_|ENTRA)/i.test(plan);
};

/** Nobody of a configuration case has a mailbox, unless it says so. */
const quietMail = (one: PeerInput): Partial<Record<EvidenceId, unknown>> => ({
  mailboxes: [],
  mailboxPurposes: users(one).map((user) => ({
    subject: user.id,
    status: 'collected',
    at: moment(one),
    value: { userPurpose: hasMailPlan(user) ? 'user' : 'none' },
  })),
});

/** A council around the case: everything that the fixture leaves open is quiet, and what no fixture has is unread. */
export const snapshotOf = (one: PeerInput): Snapshot => {
  const at = moment(one);
  const known: Partial<Record<EvidenceId, unknown>> = {
    organization: { id: 'tenant', onPremisesSyncEnabled: null },
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
    // Microsoft's default; cases of Conditional Access do not speak of it.
    deviceRegistrationPolicy: { multiFactorAuthConfiguration: 'notRequired' },
    ...(one.inputs == null ? {} : quietMail(one)),
    ...configured(one),
  };
  const unread: Entry = {
    status: 'unavailable',
    at,
    cause: 'not-in-import',
    detail: 'no peer case holds it',
  };
  const refused: Partial<Record<EvidenceId, Entry>> =
    one.inputs?.['registrationDetailsError'] === undefined
      ? {}
      : {
          registrationDetails: { status: 'unavailable', at, cause: 'permission', detail: 'the case says so' },
        };
  const evidence = Object.fromEntries(
    evidenceIds.map((id) => [id, id in known ? checked(id, known[id], at) : unread]),
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
    evidence: { ...evidence, ...intune(one, at), ...refused } as unknown as Snapshot['evidence'],
  };
};

/** Emergency accounts are declared by a council, never guessed. */
export const inputsOf = ({ context }: PeerInput): CouncilInputs => ({
  emergencyAccounts: (context.emergencyAccessAccounts ?? []).flatMap(
    ({ id, userPrincipalName }) => id ?? userPrincipalName ?? [],
  ),
  ownDomains: [],
});

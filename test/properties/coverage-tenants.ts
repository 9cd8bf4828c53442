import fc from 'fast-check';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { aTenant } from '../../src/facts/conditional-access/testing.ts';
import type { Person } from './coverage-oracle-input.ts';
import { policy } from './coverage-policies.ts';

type Json = Readonly<Record<string, unknown>>;

/** A tenant as its directory is: groups within groups, roles of every kind, and policies that use every condition. */
export interface Tenant {
  readonly policies: readonly Json[];
  readonly nested: Readonly<Record<string, readonly string[]>>;
  readonly roles: readonly {
    principalId: string;
    roleTemplateId: string;
    isBuiltIn: boolean;
    directoryScopeId: string;
  }[];
  readonly trust: { readonly step: boolean; readonly compliant: boolean; readonly hybrid: boolean };
}

export const people = ['ann', 'bob', 'cat', 'dan'] as const;
export const guests: Readonly<Record<string, string>> = {
  gus: 'b2bCollaborationGuest',
  ida: 'internalGuest',
  eve: 'b2bCollaborationMember',
};
const groupIds = ['g0', 'g1', 'g2'] as const;
const roleIds = ['r0', 'r1'] as const;

const places: readonly Json[] = [
  {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    id: 'hq',
    displayName: 'HQ',
    isTrusted: true,
    ipRanges: [{ cidrAddress: '192.0.2.0/24' }],
  },
  {
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    id: 'lab',
    displayName: 'Lab',
    isTrusted: false,
    ipRanges: [{ cidrAddress: '192.0.2.128/25' }],
  },
  {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    id: 'uk',
    displayName: 'UK',
    countriesAndRegions: ['GB'],
    includeUnknownCountriesAndRegions: false,
  },
  {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    id: 'world',
    displayName: 'World',
    countriesAndRegions: ['GB', 'FR'],
    includeUnknownCountriesAndRegions: true,
  },
  {
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    id: 'phone',
    displayName: 'UK by phone',
    countriesAndRegions: ['GB'],
    countryLookupMethod: 'authenticatorAppGps',
    includeUnknownCountriesAndRegions: false,
  },
  {
    '@odata.type': '#microsoft.graph.compliantNetworkNamedLocation',
    id: 'net',
    displayName: 'Network',
    isTrusted: false,
  },
];

const member = fc.constantFrom(...people, ...Object.keys(guests));
export const tenant = (most: number): fc.Arbitrary<Tenant> =>
  fc.record({
    policies: fc
      .array(policy, { maxLength: most })
      .map((list) =>
        list.map((one, index) => ({ id: `p${String(index)}`, displayName: `P${String(index)}`, ...one })),
      ),
    nested: fc.record({
      g0: fc.subarray(['g1', ...people]),
      g1: fc.subarray(['g2', ...people, 'gus']),
      g2: fc.subarray([...people, 'gus', 'eve']),
    }),
    roles: fc.array(
      fc.record({
        principalId: member,
        roleTemplateId: fc.constantFrom(...roleIds),
        isBuiltIn: fc.constantFrom(true, true, false),
        directoryScopeId: fc.constantFrom('/', '/', '/administrativeUnits/a'),
      }),
      { maxLength: 3 },
    ),
    trust: fc.record({ step: fc.boolean(), compliant: fc.boolean(), hybrid: fc.boolean() }),
  });

const membersOf = ({ nested }: Tenant, group: string): string[] =>
  (nested[group] ?? []).flatMap((one) =>
    one in nested ? [one, ...membersOf({ nested } as Tenant, one)] : [one],
  );

/** As Graph answers `transitiveMembers`. `unread`: groups that could not be read. */
export const snapshotOf = (from: Tenant, unread: readonly string[] = []): Snapshot => {
  const at = '2026-11-22T11:33:00.000Z';
  return aTenant(from.policies, {
    users: [
      ...people.map((id) => ({
        id,
        userType: 'Member',
        userPrincipalName: `${id}@exampleton.example`,
        accountEnabled: true,
        addressDigests: [],
      })),
      ...Object.entries(guests).map(([id, kind]) => ({
        id,
        userType: kind === 'b2bCollaborationMember' ? 'Member' : 'Guest',
        externalUserState: kind === 'internalGuest' ? null : 'Accepted',
        userPrincipalName: `${id}@exampleton.example`,
        accountEnabled: true,
        addressDigests: [],
      })),
    ],
    groups: groupIds.map((subject) =>
      unread.includes(subject)
        ? { subject, status: 'unavailable', at, cause: 'permission', detail: 'not granted' }
        : {
            subject,
            status: 'collected',
            at,
            value: {
              found: true,
              members: membersOf(from, subject).map((id) => ({
                id,
                type: id in from.nested ? 'group' : 'user',
              })),
            },
          },
    ),
    roleAssignments: from.roles.map((role, index) => ({
      id: String(index),
      roleName: role.roleTemplateId,
      ...role,
    })),
    namedLocations: places,
    crossTenantAccessDefault: {
      inboundTrust: {
        isMfaAccepted: from.trust.step,
        isCompliantDeviceAccepted: from.trust.compliant,
        isHybridAzureADJoinedDeviceAccepted: from.trust.hybrid,
      },
    },
  });
};

export const personOf = (from: Tenant, id: string): Person => ({
  id,
  groups: groupIds.filter((group) => membersOf(from, group).includes(id)),
  roles: from.roles
    .filter(({ principalId }) => principalId === id)
    .map(({ roleTemplateId, isBuiltIn, directoryScopeId }) => ({
      template: roleTemplateId,
      builtIn: isBuiltIn,
      scope: directoryScopeId,
    })),
  guestKind: guests[id] ?? '',
  stepTrusted: from.trust.step,
  compliantTrusted: from.trust.compliant,
  hybridTrusted: from.trust.hybrid,
});

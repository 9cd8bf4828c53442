import fc from 'fast-check';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { aTenant } from '../../src/facts/conditional-access/testing.ts';
import type { Person, World } from './coverage-oracle.ts';

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
const exchange = '00000002-0000-0ff1-ce00-000000000000';
const azure = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
export const directoryApp = '00000002-0000-0000-c000-000000000000';

export const places: readonly Json[] = [
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
];

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: undefined });
const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1, nil: undefined });

const kinds = ['internalGuest', 'b2bCollaborationGuest', 'b2bCollaborationMember', 'serviceProvider'];
const guestScope = some(...kinds).map((list) => ({ guestOrExternalUserTypes: list.join(',') }));
const whom = (side: 'include' | 'exclude') =>
  fc.record(
    {
      [`${side}Users`]:
        side === 'include'
          ? fc.constantFrom(['All'], ['All'], ['All'], ['ann', 'gus'], ['GuestsOrExternalUsers'], ['None'])
          : some('bob', 'cat', 'eve'),
      [`${side}Groups`]: some(...groupIds),
      [`${side}Roles`]: some(...roleIds),
      [`${side}GuestsOrExternalUsers`]: guestScope,
    },
    { requiredKeys: side === 'include' ? ['includeUsers'] : [] },
  );
const apps = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ includeApplications: ['All'] } as Json) },
  some(exchange, azure, 'own').map((list) => ({ includeApplications: ['All'], excludeApplications: list })),
  fc.constantFrom<Json>(
    { includeApplications: ['Office365'] },
    { includeApplications: ['All'], excludeApplications: ['Office365'] },
    { includeApplications: ['MicrosoftAdminPortals', 'own'] },
    { includeApplications: [directoryApp] },
    { includeApplications: ['None'] },
    { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
    { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] },
  ),
);
const rules = [
  'device.isCompliant -eq "True"',
  'device.isCompliant -ne "True"',
  'device.trustType -eq "ServerAD"',
  'device.trustType -ne "ServerAD"',
  'device.displayName -startsWith "KIOSK"',
];
const conditions = fc.record({
  clientAppTypes: fc.oneof(
    { weight: 2, arbitrary: fc.constant(['all']) },
    some('browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'),
  ),
  platforms: rarely(
    fc.record({
      includePlatforms: fc.oneof(fc.constant(['all']), some('windows', 'android', 'iOS')),
      excludePlatforms: fc.oneof(fc.constant([]), some('windows', 'macOS', 'linux')),
    }),
  ),
  locations: rarely(
    fc.record({
      includeLocations: fc.oneof(fc.constant(['All']), some('hq', 'uk', 'world', 'AllTrusted')),
      excludeLocations: fc.oneof(fc.constant([]), some('hq', 'lab', 'uk', 'AllTrusted')),
    }),
  ),
  devices: rarely(
    fc
      .record({ mode: fc.constantFrom('include', 'exclude'), rule: fc.constantFrom(...rules) })
      .map((deviceFilter) => ({ deviceFilter })),
  ),
  signInRiskLevels: rarely(some('none', 'low', 'medium', 'high')),
  userRiskLevels: rarely(some('none', 'high')),
  insiderRiskLevels: rarely(some('minor', 'elevated').map((list) => list.join(','))),
  authenticationFlows: rarely(
    some('deviceCodeFlow', 'authenticationTransfer').map((list) => ({ transferMethods: list.join(',') })),
  ),
});
const controls = [
  'mfa',
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'compliantApplication',
  'approvedApplication',
  'passwordChange',
];
const strengths = [
  ['fido2', 'windowsHelloForBusiness'],
  ['password,sms', 'fido2'],
  ['password', 'fido2'],
  ['password,softwareOath', 'password,sms'],
];
const grant = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Json>({ operator: 'OR', builtInControls: ['block'] }) },
  {
    weight: 5,
    arbitrary: fc.record({
      operator: fc.constantFrom('OR', 'AND'),
      builtInControls: some(...controls),
      termsOfUse: often(fc.constant(['t'])),
    }) as fc.Arbitrary<Json>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      operator: fc.constantFrom('OR', 'AND'),
      builtInControls: fc.constantFrom([], ['compliantDevice']),
      authenticationStrength: fc
        .constantFrom(...strengths)
        .map((allowedCombinations) => ({ id: 's', allowedCombinations })),
    }) as fc.Arbitrary<Json>,
  },
  fc.constant(null),
);
const session = fc.record({
  signInFrequency: rarely(
    fc.record({
      isEnabled: fc.constantFrom(true, true, false),
      frequencyInterval: fc.constantFrom('timeBased', 'everyTime'),
      type: fc.constantFrom('hours', 'days'),
      value: fc.constantFrom(1, 4, 12),
    }),
  ),
  persistentBrowser: rarely(
    fc.record({ isEnabled: fc.constant(true), mode: fc.constantFrom('never', 'always') }),
  ),
});

export const policy: fc.Arbitrary<Json> = fc
  .record({
    state: fc.constantFrom(
      'enabled',
      'enabled',
      'enabled',
      'enabled',
      'disabled',
      'enabledForReportingButNotEnforced',
    ),
    include: whom('include'),
    exclude: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, whom('exclude')),
    applications: apps,
    conditions,
    grantControls: grant,
    sessionControls: session,
  })
  .map(({ include, exclude, applications, conditions: narrow, ...rest }) => ({
    ...rest,
    conditions: { ...narrow, applications, users: { ...include, ...exclude } },
  }));

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

/** What the evidence never shows, drawn. Exchange is in Office 365; the admin portals may be. */
export const world: fc.Arbitrary<World> = fc.record({
  directoryScopes: fc.boolean(),
  officeApps: fc
    .subarray(['own', '497effe9-df71-4043-a8bb-14cf78c4b63b'])
    .map(
      (more) =>
        new Set([
          exchange,
          '00000003-0000-0ff1-ce00-000000000000',
          'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
          'some office app',
          ...more,
        ]),
    ),
  outsidersAreUsers: fc.boolean(),
  activeSyncShowsDevice: fc.boolean(),
  approvedLetsThrough: fc.boolean(),
  riskMeasured: fc.constant(true),
});

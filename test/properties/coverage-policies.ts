import { ownApp } from '../../src/facts/conditional-access/testing.ts';
import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;

const groupIds = ['g0', 'g1', 'g2'] as const;
const roleIds = ['r0', 'r1'] as const;
const exchange = '00000002-0000-0ff1-ce00-000000000000';
const azure = '797f4846-ba00-4fd7-ba43-dac1f8f63013';
const directoryApp = '00000002-0000-0000-c000-000000000000';

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: undefined });
const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1, nil: undefined });

const kinds = ['internalGuest', 'b2bCollaborationGuest', 'b2bCollaborationMember', 'serviceProvider'];
const guestScope = fc.record(
  {
    guestOrExternalUserTypes: some(...kinds, 'futureGuest').map((list) => list.join(',')),
    externalTenants: some('t1', 't2').map((members) => ({ membershipKind: 'enumerated', members })),
  },
  { requiredKeys: ['guestOrExternalUserTypes'] },
);
const whom = (side: 'include' | 'exclude') =>
  fc.record(
    {
      [`${side}Users`]:
        side === 'include'
          ? fc.constantFrom(['All'], ['All'], ['All'], ['ann', 'gus'], ['GuestsOrExternalUsers'], ['None'])
          : some('bob', 'cat', 'eve', 'AllInterns'),
      [`${side}Groups`]: some(...groupIds),
      [`${side}Roles`]: some(...roleIds),
      [`${side}GuestsOrExternalUsers`]: guestScope,
    },
    { requiredKeys: side === 'include' ? ['includeUsers'] : [] },
  );
const apps = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ includeApplications: ['All'] } as Json) },
  some(exchange, azure, ownApp, 'futuresuite').map((list) => ({
    includeApplications: ['All'],
    excludeApplications: list,
  })),
  fc.constantFrom<Json>(
    { includeApplications: ['Office365'] },
    { includeApplications: ['All'], excludeApplications: ['Office365'] },
    { includeApplications: ['MicrosoftAdminPortals', ownApp] },
    { includeApplications: [directoryApp] },
    { includeApplications: ['None'] },
    { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
    { includeApplications: [], includeUserActions: ['urn:user:registerdevice'] },
    { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] },
  ),
);
const comparisons = [
  'device.isCompliant -eq "True"',
  'device.isCompliant -ne "True"',
  'device.trustType -eq "ServerAD"',
  'device.trustType -ne "ServerAD"',
  'device.trustType -in ["AzureAD","Workplace"]',
  'device.trustType -notIn ["AzureAD","Workplace"]',
  'device.displayName -startsWith "KIOSK"',
  'device.displayName -notStartsWith "KIOSK"',
  'device.model -eq "A" -or device.model -eq "B"',
  'device.model -ne "A" -or device.model -ne "B"',
  'device.model -notIn ["A","B"]',
  'device.extensionAttribute1 -eq "x"',
  'device.extensionAttribute1 -ne "x"',
];
const comparison = fc.constantFrom(...comparisons);
const rule = fc.oneof(
  { weight: 3, arbitrary: comparison },
  {
    weight: 2,
    arbitrary: fc
      .tuple(comparison, fc.constantFrom('-and', '-or'), comparison)
      .map((parts) => parts.join(' ')),
  },
  fc
    .tuple(comparison, comparison, comparison, fc.constantFrom('and', 'bracket'))
    .map(([a, b, c, how]) => (how === 'and' ? `${a} -or ${b} -and ${c}` : `(${a} -or ${b}) -and ${c}`)),
);
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
      includeLocations: fc.oneof(
        fc.constant(['All']),
        some('hq', 'uk', 'world', 'phone', 'net', 'AllTrusted'),
      ),
      excludeLocations: fc.oneof(fc.constant([]), some('hq', 'lab', 'uk', 'phone', 'net', 'AllTrusted')),
    }),
  ),
  devices: rarely(
    fc
      .record({ mode: fc.constantFrom('include', 'exclude'), rule })
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
  'futureControl',
];
const strengths = [
  ['fido2', 'windowsHelloForBusiness'],
  ['password,sms', 'fido2'],
  ['password', 'fido2'],
  ['password', 'password,sms'],
  ['password,softwareOath', 'password,sms'],
  ['password,futureMethod', 'fido2'],
];
const grant = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Json>({ operator: 'OR', builtInControls: ['block'] }) },
  {
    weight: 5,
    arbitrary: fc.record({
      operator: fc.constantFrom('OR', 'AND'),
      builtInControls: some(...controls),
      termsOfUse: often(fc.constant(['t'])),
      customAuthenticationFactors: rarely(fc.constant(['futureFactor'])),
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
  applicationEnforcedRestrictions: rarely(fc.record({ isEnabled: fc.constantFrom(true, false) })),
  secureSignInSession: rarely(fc.record({ isEnabled: fc.constantFrom(true, false) })),
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
      'enabledForSome',
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

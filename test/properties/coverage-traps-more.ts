import { aPolicy, aTenant, block, either, mfa } from '../../src/facts/conditional-access/testing.ts';
import { ann, filtered, guestTypes, hq, of, person, trap, trusting, type Trap } from './coverage-trap.ts';

type Json = Readonly<Record<string, unknown>>;

const countries = (id: string, codes: readonly string[], more: Json = {}): Json => ({
  '@odata.type': '#microsoft.graph.countryNamedLocation',
  id,
  displayName: id,
  countriesAndRegions: codes,
  includeUnknownCountriesAndRegions: true,
  ...more,
});
const others = Array.from({ length: 248 }, (_, index) => `C${String(index)}`);
const places = (...namedLocations: readonly Json[]): Json => ({ namedLocations });
const from = (...includeLocations: readonly string[]): Json => ({ locations: { includeLocations } });
const outside = (...excludeLocations: readonly string[]): Json => ({
  locations: { includeLocations: ['All'], excludeLocations },
});
const stays = (mode: string, conditions: Json = {}) =>
  aPolicy({ grant: null, session: { persistentBrowser: { isEnabled: true, mode } }, conditions });
const compliantOnly = (rule: string): Json => ({ devices: { deviceFilter: { mode: 'include', rule } } });

const placeTraps: readonly Trap[] = [
  trap(
    'every country but one leaves that one open',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: from('abroad') })],
      'secondStep',
      'member',
      places(countries('abroad', others)),
    ),
    'sometimes',
  ),
  trap(
    'whether there are more countries than the 249 of ISO 3166 is not said',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: from('world') })],
      'secondStep',
      'member',
      places(countries('world', [...others, 'GB'])),
    ),
    'unknown',
  ),
  trap(
    'a phone may show another country than the address does',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: outside('by address') }), aPolicy({ conditions: from('by phone') })],
      'secondStep',
      'member',
      places(
        countries('by address', ['GB'], { includeUnknownCountriesAndRegions: false }),
        countries('by phone', ['GB'], {
          countryLookupMethod: 'authenticatorAppGps',
          includeUnknownCountriesAndRegions: false,
        }),
      ),
    ),
    'sometimes',
  ),
  trap(
    'a trusted address that nobody can read may lie in a named place',
    'concept-assignment-network 2026-04-01',
    of(
      [aPolicy({ conditions: outside('AllTrusted') }), aPolicy({ conditions: outside('hq') })],
      'secondStep',
      'member',
      places(hq),
    ),
    'unknown',
  ),
];

const sessionTraps: readonly Trap[] = [
  trap(
    'never stay signed in',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('never')], 'neverPersistentBrowser'),
    'always',
  ),
  trap(
    'never beside always: what then holds is not said',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('never'), stays('always')], 'neverPersistentBrowser'),
    'unknown',
  ),
  trap(
    'always on compliant devices does not touch the others',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of(
      [stays('never'), stays('always', compliantOnly('device.isCompliant -eq True'))],
      'unmanagedNeverPersistentBrowser',
    ),
    'always',
  ),
  trap(
    'a mode from the future may be any',
    'howto-conditional-access-session-lifetime 2024-08-13',
    of([stays('future')], 'neverPersistentBrowser'),
    'unknown',
  ),
];

const actionTraps: readonly Trap[] = [
  trap(
    'security information is set up in modern programs only',
    'concept-conditional-access-cloud-apps 2026-03-24',
    of(
      [
        aPolicy({
          apps: { includeApplications: [], includeUserActions: ['urn:user:registersecurityinfo'] },
          conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] },
        }),
      ],
      'securityInfoSecondStep',
    ),
    'always',
  ),
];

const managed = 'managedDeviceOrProtectedApp';
const phones = { platforms: { includePlatforms: ['android', 'iOS'] } };
const notPhones = { platforms: { includePlatforms: ['all'], excludePlatforms: ['android', 'iOS'] } };
const deviceTraps: readonly Trap[] = [
  trap(
    'a managed device on computers and a protected app on phones are either',
    'concept-conditional-access-grant 2026-03-24',
    of(
      [
        aPolicy({ grant: either('compliantDevice', 'domainJoinedDevice'), conditions: notPhones }),
        aPolicy({ grant: either('compliantDevice', 'compliantApplication'), conditions: phones }),
      ],
      managed,
    ),
    'always',
  ),
  trap(
    'MFA beside it is a way round',
    'concept-conditional-access-grant 2026-03-24',
    of([aPolicy({ grant: either('mfa', 'compliantDevice') })], managed),
    'sometimes',
  ),
  trap(
    'computers alone leave phones open',
    'concept-conditional-access-conditions 2026-06-02',
    of([aPolicy({ grant: either('compliantDevice'), conditions: notPhones })], managed),
    'sometimes',
  ),
  trap(
    'an approved app is no longer asked',
    'migrate-approved-client-app 2024-05-29',
    of([aPolicy({ grant: either('approvedApplication') })], managed),
    'never',
  ),
  trap(
    'a filter that leaves out what is not known leaves out unmanaged devices',
    'concept-condition-filters-for-devices 2025-04-08',
    of(
      [
        aPolicy({
          grant: either('compliantDevice'),
          conditions: filtered('exclude', 'device.isCompliant -ne True'),
        }),
      ],
      managed,
    ),
    'sometimes',
  ),
  trap(
    'a guest whose device is not believed does not get in',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ grant: either('compliantDevice') })],
      managed,
      'guest:b2bCollaborationGuest',
      trusting(false),
    ),
    'cannot-sign-in',
  ),
];

const unsettledGroup = [
  { subject: 'g', status: 'unavailable', at: '2026-11-22T11:33:00.000Z', cause: 'permission', detail: 'no' },
];
const whoTraps: readonly Trap[] = [
  trap(
    'a guest of one home may be left out: which home is not shown',
    'external-id/authentication-conditional-access 2024-05-15',
    person(
      aTenant(
        [
          aPolicy({
            users: {
              excludeGuestsOrExternalUsers: {
                guestOrExternalUserTypes: 'b2bCollaborationGuest',
                externalTenants: { membershipKind: 'enumerated', members: ['t'] },
              },
            },
          }),
        ],
        { users: [{ ...ann, userType: 'Guest', externalUserState: 'Accepted' }] },
      ),
    ),
    'unknown',
  ),
  trap(
    'a group that was not read may leave anybody out',
    'concept-conditional-access-users-groups 2026-03-24',
    person(aTenant([aPolicy({ users: { excludeGroups: ['g'] } })], { users: [ann], groups: unsettledGroup })),
    'unknown',
  ),
  trap(
    'a deleted group leaves nobody out',
    'concept-conditional-access-users-groups 2026-03-24',
    person(
      aTenant([aPolicy({ users: { excludeGroups: ['g'] } })], {
        users: [ann],
        groups: [{ ...unsettledGroup[0], status: 'collected', value: { found: false, members: [] } }],
      }),
    ),
    'always',
  ),
  trap(
    'a policy for programs asks no person',
    'workload-identity 2023-11-09',
    of([
      aPolicy({
        conditions: { clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] } },
        grant: block,
      }),
    ]),
    'never',
  ),
  trap(
    'guests of the kinds that a policy lists are asked, if they can do it here',
    'external-id/authentication-conditional-access 2024-05-15',
    of(
      [aPolicy({ users: guestTypes('b2bCollaborationGuest'), grant: mfa })],
      'secondStep',
      'guest:b2bCollaborationGuest',
    ),
    'always',
  ),
];

export const moreTraps: readonly Trap[] = [
  ...placeTraps,
  ...sessionTraps,
  ...actionTraps,
  ...deviceTraps,
  ...whoTraps,
];

import type { Snapshot } from '../../src/sources/kinds.ts';
import { aTenant } from '../../src/facts/conditional-access/testing.ts';

type Json = Readonly<Record<string, unknown>>;

/** As many named locations and policies as Microsoft allows (https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions, read 2026-08). */
const most = 195;

const pad = (index: number): string => String(index).padStart(5, '0');
const appId = (index: number): string => `aaaaaaaa-0000-4000-8000-0000000${pad(index)}`;
const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const users = (count: number): Json[] =>
  indexes(count).map((index) => ({
    id: `user-${String(index)}`,
    displayName: `user-${String(index)}`,
    userPrincipalName: `user-${String(index)}@exampleton.example`,
    userType: 'Member',
    accountEnabled: true,
    onPremisesSyncEnabled: null,
    addressDigests: [],
  }));

const groupOf = (subject: string, members: readonly string[]): Json => ({
  subject,
  status: 'collected',
  at: '2026-11-22T11:33:00.000Z',
  value: { found: true, members: members.map((id) => ({ id, type: 'user' })) },
});

const grants: readonly Json[] = [
  { operator: 'OR', builtInControls: ['mfa'] },
  { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
  { operator: 'OR', builtInControls: ['block'] },
  { operator: 'AND', builtInControls: ['mfa', 'compliantApplication'] },
  { operator: 'OR', builtInControls: ['compliantDevice', 'domainJoinedDevice'] },
];

const policyOf = (index: number, conditions: Json, grant?: Json): Json => ({
  id: `policy-${String(index)}`,
  displayName: `Policy ${String(index)}`,
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
    clientAppTypes: ['all'],
    ...conditions,
  },
  grantControls: grant ?? grants[index % grants.length],
  sessionControls: null,
});

const country = (index: number, lookup: string): Json => ({
  '@odata.type': '#microsoft.graph.countryNamedLocation',
  id: `place-${String(index)}`,
  displayName: `Place ${String(index)}`,
  countriesAndRegions: indexes(1 + (index % 4)).map((step) => `C${String((index * 7 + step * 31) % 240)}`),
  countryLookupMethod: lookup,
  includeUnknownCountriesAndRegions: index % 11 === 0,
});
const addresses = (index: number): Json => ({
  '@odata.type': '#microsoft.graph.ipNamedLocation',
  id: `place-${String(index)}`,
  displayName: `Place ${String(index)}`,
  isTrusted: index % 5 === 0,
  ipRanges: [
    { cidrAddress: `10.${String(index)}.0.0/16` },
    // Overlaps with the next ones.
    { cidrAddress: `192.0.${String(index)}.0/${String(20 + (index % 5))}` },
  ],
});
const network = (index: number): Json => ({
  '@odata.type': '#microsoft.graph.compliantNetworkNamedLocation',
  id: `place-${String(index)}`,
  displayName: `Place ${String(index)}`,
  isTrusted: true,
});

/** What share of the places is of which kind: addresses, countries, countries by phone, networks. */
export const mixtures = {
  'of all four kinds': [1, 1, 1, 1],
  'half addresses, half countries': [2, 2, 0, 0],
  'countries by address and by phone': [0, 2, 2, 0],
} as const;

/** 195 places, each policy with places of every kind on both sides, and accounts that are each left out of some. */
export function manyPlaces(mixture: keyof typeof mixtures, accounts: number): Snapshot {
  const [byAddress, byCountry, byPhone, networks] = mixtures[mixture];
  const kinds = [
    ...indexes(byAddress).map(() => addresses),
    ...indexes(byCountry).map(() => (index: number) => country(index, 'clientIpAddress')),
    ...indexes(byPhone).map(() => (index: number) => country(index, 'authenticatorAppGps')),
    ...indexes(networks).map(() => network),
  ];
  const place = (index: number): string => `place-${String(index % most)}`;
  const policies = indexes(most).map((index) => {
    const some = indexes(5).map((step) => place(index + step * 41 + 1));
    const locations =
      index % 3 === 0
        ? {
            includeLocations: ['All'],
            excludeLocations: [...some, ...(index % 2 === 0 ? ['AllTrusted'] : [])],
          }
        : { includeLocations: some, excludeLocations: index % 3 === 1 ? [place(index * 3)] : [] };
    return policyOf(index, {
      locations,
      users: {
        includeUsers: ['All'],
        excludeUsers: indexes(8).map((step) => `user-${String((index * 13 + step * 97) % accounts)}`),
      },
      platforms: index % 4 === 0 ? { includePlatforms: ['all'], excludePlatforms: ['linux'] } : null,
    });
  });
  return aTenant(policies, {
    users: users(accounts),
    namedLocations: indexes(most).map((index) => (kinds[index % kinds.length] ?? addresses)(index)),
  });
}

/** Policies that name 2,000 apps between them, each app on one side or the other of many. */
export function manyApps(apps: number, accounts: number): Snapshot {
  const policies = indexes(100).map((index) => {
    const some = indexes(apps / 4).map((step) => appId((index * 17 + step * 3) % apps));
    return policyOf(index, {
      applications:
        index % 2 === 0
          ? { includeApplications: ['All'], excludeApplications: some }
          : { includeApplications: some },
      clientAppTypes: index % 3 === 0 ? ['browser'] : ['all'],
    });
  });
  return aTenant(policies, { users: users(accounts) });
}

/** Every account in a group that no other is in and in many that some are in; every policy leaves out a lot of them. */
export function hostileGroups(accounts: number): Snapshot {
  const shared = 512;
  const members = indexes(shared).map((): string[] => []);
  for (const index of indexes(accounts))
    for (const step of indexes(9))
      if (((index * 2_654_435_761) >>> (step * 3)) % 3 !== 0)
        members[(index * 31 + step * 57) % shared]?.push(`user-${String(index)}`);
  const policies = indexes(most).map((index) =>
    policyOf(index, {
      users: {
        includeUsers: ['All'],
        excludeGroups: indexes(40).map((step) => `group-${String((index * 101 + step * 13) % shared)}`),
      },
      platforms: {
        includePlatforms: [['windows', 'macOS', 'linux', 'android', 'iOS', 'all'][index % 6]],
        excludePlatforms: index % 5 === 0 ? ['linux'] : [],
      },
      clientAppTypes: [
        ['browser'],
        ['mobileAppsAndDesktopClients'],
        ['exchangeActiveSync', 'other'],
        ['all'],
      ][index % 4],
      locations:
        index % 2 === 0
          ? { includeLocations: ['All'], excludeLocations: [`place-${String(index % 8)}`] }
          : { includeLocations: [`place-${String(index % 8)}`] },
      signInRiskLevels: index % 7 === 0 ? ['high', 'medium'] : [],
    }),
  );
  return aTenant(policies, {
    users: users(accounts),
    groups: members.map((list, index) => groupOf(`group-${String(index)}`, list)),
    namedLocations: indexes(8).map(addresses),
  });
}

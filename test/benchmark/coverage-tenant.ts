import type { Snapshot } from '../../src/sources/kinds.ts';
import { aTenant } from '../../src/facts/conditional-access/testing.ts';

type Json = Readonly<Record<string, unknown>>;

/** A small generator with a fixed seed: every run measures the same tenant (mulberry32). */
const randomNumbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
type Random = ReturnType<typeof randomNumbers>;

const pick = <T>(list: readonly T[], count: number, random: Random): T[] => [
  ...new Set(Array.from({ length: count }, () => list[random(list.length)] as T)),
];

const clients = [
  ['all'],
  ['all'],
  ['browser', 'mobileAppsAndDesktopClients'],
  ['exchangeActiveSync', 'other'],
  ['browser'],
];
const grants: readonly (Json | null)[] = [
  { operator: 'OR', builtInControls: ['mfa'] },
  { operator: 'OR', builtInControls: ['mfa'] },
  { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] },
  { operator: 'OR', builtInControls: ['compliantDevice', 'domainJoinedDevice'] },
  { operator: 'AND', builtInControls: ['mfa', 'compliantApplication'] },
  {
    operator: 'OR',
    authenticationStrength: { id: 's', allowedCombinations: ['fido2', 'windowsHelloForBusiness'] },
  },
  null,
];
const filters = [
  'device.isCompliant -ne "True"',
  'device.trustType -ne "ServerAD"',
  'device.displayName -startsWith "KIOSK"',
];

/** One policy of a dense tenant: it leaves out twelve users, four groups and six apps, and three conditions narrow it. */
const densePolicy = (
  index: number,
  random: Random,
  names: { users: string[]; groups: string[]; apps: string[]; narrow: boolean },
): Json => {
  const blocks = random(8) === 0;
  const narrowed = (share: number): boolean => random(100) < share;
  /** A policy of the narrow tenant is for some programs, some platforms and some places only. */
  const limited = (share: number): boolean => names.narrow || narrowed(share);
  const usual = names.narrow ? clients.filter(([first]) => first !== 'all') : clients;
  return {
    id: `policy-${String(index)}`,
    displayName: `Policy ${String(index)}`,
    state: random(12) === 0 ? 'enabledForReportingButNotEnforced' : 'enabled',
    conditions: {
      users: {
        ...(narrowed(60)
          ? { includeUsers: ['All'] }
          : { includeUsers: [], includeGroups: pick(names.groups, 5, random) }),
        excludeUsers: pick(names.users, 12, random),
        excludeGroups: pick(names.groups, 4, random),
      },
      applications: narrowed(60)
        ? { includeApplications: ['All'], excludeApplications: pick(names.apps, 6, random) }
        : { includeApplications: narrowed(30) ? ['Office365'] : pick(names.apps, 8, random) },
      clientAppTypes:
        blocks && index % 2 === 0 ? ['exchangeActiveSync', 'other'] : usual[random(usual.length)],
      platforms: limited(35)
        ? {
            includePlatforms: pick(['windows', 'android', 'iOS', 'macOS', 'linux', 'all'], 3, random),
            excludePlatforms: narrowed(30) ? ['linux'] : [],
          }
        : null,
      locations: limited(35)
        ? {
            includeLocations: ['All'],
            excludeLocations: pick(['place-0', 'place-1', 'place-2', 'place-3', 'AllTrusted'], 2, random),
          }
        : null,
      devices: narrowed(20)
        ? {
            deviceFilter: {
              mode: narrowed(50) ? 'include' : 'exclude',
              rule: filters[random(filters.length)],
            },
          }
        : null,
      signInRiskLevels: narrowed(15) ? ['high', 'medium'] : [],
      userRiskLevels: narrowed(10) ? ['high'] : [],
      authenticationFlows:
        (blocks && index % 2 === 1) || narrowed(5) ? { transferMethods: 'deviceCodeFlow' } : null,
    },
    grantControls: blocks ? { operator: 'OR', builtInControls: ['block'] } : grants[random(grants.length)],
    sessionControls: narrowed(15)
      ? {
          signInFrequency: {
            isEnabled: true,
            frequencyInterval: 'timeBased',
            type: 'hours',
            value: 1 + random(4) * 8,
          },
        }
      : null,
  };
};

/**
 * A dense tenant of any size: accounts in three of forty groups each, and policies that exclude a lot.
 *
 * @param narrow no policy is for everything, so that only many of them together cover
 */
export const denseTenant = (policies: number, accounts: number, narrow = false): Snapshot => {
  const random = randomNumbers(20_261_125);
  const users = Array.from({ length: accounts }, (_, index) => `user-${String(index)}`);
  const groups = Array.from({ length: 40 }, (_, index) => `group-${String(index)}`);
  const apps = Array.from({ length: 60 }, (_, index) => `app-${String(index)}`);
  const members = new Map(groups.map((group) => [group, [] as { id: string; type: string }[]]));
  for (const id of users) {
    for (const group of pick(groups, 3, random)) members.get(group)?.push({ id, type: 'user' });
  }
  return aTenant(
    Array.from({ length: policies }, (_, index) =>
      densePolicy(index, random, { users, groups, apps, narrow }),
    ),
    {
      users: users.map((id) => ({
        id,
        displayName: id,
        userPrincipalName: `${id}@exampleton.example`,
        userType: 'Member',
        accountEnabled: true,
        onPremisesSyncEnabled: null,
        addressDigests: [],
      })),
      groups: groups.map((subject) => ({
        subject,
        status: 'collected',
        at: '2026-11-22T11:33:00.000Z',
        value: { found: true, members: members.get(subject) ?? [] },
      })),
      namedLocations: [0, 1, 2, 3].map((index) => ({
        '@odata.type': '#microsoft.graph.ipNamedLocation',
        id: `place-${String(index)}`,
        displayName: `Place ${String(index)}`,
        isTrusted: index < 2,
        ipRanges: [{ cidrAddress: `192.0.${String(index)}.0/24` }],
      })),
    },
  );
};

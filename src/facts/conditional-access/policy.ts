import type { ConditionalAccessPolicy } from '../../snapshot/evidence/sign-in-policies.ts';

type Json = Readonly<Record<string, unknown>>;

/** Guest and external kinds with the tenants they are limited to. */
export interface GuestScope {
  readonly kinds: readonly string[];
  /** Limited to named home tenants, which a user object does not show. */
  readonly limited: boolean;
}

/** One side of a user condition. */
export interface UserSet {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly guests: GuestScope | undefined;
}

/** One policy in our words; every empty list means "no limit" except in `include` and `apps`. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly include: UserSet;
  readonly exclude: UserSet;
  /** Made for service principals: covers no user. */
  readonly workload: boolean;
  readonly apps: readonly string[];
  readonly excludedApps: readonly string[];
  readonly appFilter: 'include' | 'exclude' | undefined;
  readonly actions: readonly string[];
  readonly clients: readonly string[];
  readonly platforms: readonly string[];
  readonly excludedPlatforms: readonly string[];
  readonly locations: readonly string[];
  readonly excludedLocations: readonly string[];
  readonly deviceFilter: { readonly mode: string; readonly rule: string } | undefined;
  readonly signInRisk: readonly string[];
  readonly userRisk: readonly string[];
  readonly insiderRisk: readonly string[];
  readonly flows: readonly string[];
  readonly controls: readonly string[];
  readonly operator: string;
  /** `allowedCombinations`; undefined when there is no strength, empty when it could not be read. */
  readonly strength: readonly string[] | undefined;
  readonly session: Json;
  /** Members that we do not know and that are set: the policy's reach is unknown. */
  readonly strange: readonly string[];
}

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const flags = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : list(value);

const isSet = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((one) => !isSet(one)));

/** Set members outside the known ones; annotations of OData are no settings. */
const strangers = (value: unknown, known: readonly string[], path: string): string[] =>
  Object.entries(object(value))
    .filter(([key, one]) => !known.includes(key) && !key.includes('@odata') && isSet(one))
    .map(([key]) => `${path}${key}`);

const guests = (value: unknown): GuestScope | undefined => {
  const scope = object(value);
  const kinds = flags(scope['guestOrExternalUserTypes']).filter((kind) => kind !== 'none');
  if (kinds.length === 0) return undefined;
  const tenants = object(scope['externalTenants']);
  return { kinds, limited: isSet(tenants) && tenants['membershipKind'] !== 'all' };
};

const side = (users: Json, prefix: 'include' | 'exclude'): UserSet => ({
  users: list(users[`${prefix}Users`]),
  groups: list(users[`${prefix}Groups`]),
  roles: list(users[`${prefix}Roles`]),
  guests: guests(users[`${prefix}GuestsOrExternalUsers`]),
});

const knownConditions = [
  'users',
  'applications',
  'clientApplications',
  'clientAppTypes',
  'platforms',
  'locations',
  'devices',
  'signInRiskLevels',
  'userRiskLevels',
  'insiderRiskLevels',
  'servicePrincipalRiskLevels',
  'authenticationFlows',
];
const sides = (what: string): string[] => [`include${what}`, `exclude${what}`];
const knownUsers = ['Users', 'Groups', 'Roles', 'GuestsOrExternalUsers'].flatMap(sides);
const knownApps = [
  ...sides('Applications'),
  'includeUserActions',
  'includeAuthenticationContextClassReferences',
  'applicationFilter',
];
const knownGrants = [
  'operator',
  'builtInControls',
  'customAuthenticationFactors',
  'termsOfUse',
  'authenticationStrength',
];

const controlsOf = (grant: Json): string[] => [
  ...list(grant['builtInControls']),
  ...(isSet(grant['authenticationStrength']) ? ['authenticationStrength'] : []),
  ...(list(grant['termsOfUse']).length > 0 ? ['termsOfUse'] : []),
  ...(list(grant['customAuthenticationFactors']).length > 0 ? ['customAuthenticationFactor'] : []),
];

/**
 * Reads one policy as Graph sent it. Never throws: what cannot be understood stands in `strange` and makes the
 * policy's reach unknown. `strengths` holds the tenant's authentication strengths by id, for policies whose own copy
 * has no combinations.
 */
export const readPolicy = (
  raw: ConditionalAccessPolicy,
  strengths: ReadonlyMap<string, readonly string[]> = new Map(),
): Policy => {
  const conditions = object(raw.conditions);
  const users = object(conditions['users']);
  const apps = object(conditions['applications']);
  const grant = object(raw.grantControls);
  const platforms = object(conditions['platforms']);
  const locations = object(conditions['locations']);
  const filter = object(object(conditions['devices'])['deviceFilter']);
  const appFilter = object(apps['applicationFilter']);
  const strength = object(grant['authenticationStrength']);
  const own = list(strength['allowedCombinations']);
  const flow = flags(object(conditions['authenticationFlows'])['transferMethods']).filter(
    (one) => one !== 'none',
  );
  return {
    id: raw.id,
    name: raw.displayName ?? raw.id,
    state: raw.state ?? '',
    include: side(users, 'include'),
    exclude: side(users, 'exclude'),
    workload: isSet(conditions['clientApplications']),
    apps: list(apps['includeApplications']),
    excludedApps: list(apps['excludeApplications']),
    appFilter: isSet(appFilter) ? (appFilter['mode'] === 'exclude' ? 'exclude' : 'include') : undefined,
    actions: list(apps['includeUserActions']),
    clients: list(conditions['clientAppTypes']),
    platforms: list(platforms['includePlatforms']),
    excludedPlatforms: list(platforms['excludePlatforms']),
    locations: list(locations['includeLocations']),
    excludedLocations: list(locations['excludeLocations']),
    deviceFilter: isSet(filter)
      ? { mode: String(filter['mode']), rule: String(filter['rule'] ?? '') }
      : undefined,
    signInRisk: list(conditions['signInRiskLevels']),
    userRisk: list(conditions['userRiskLevels']),
    insiderRisk: flags(conditions['insiderRiskLevels']),
    flows: flow,
    controls: controlsOf(grant),
    operator: typeof grant['operator'] === 'string' ? grant['operator'] : '',
    strength: isSet(strength)
      ? own.length > 0
        ? own
        : (strengths.get(String(strength['id'])) ?? [])
      : undefined,
    session: object(raw.sessionControls),
    strange: [
      ...strangers(conditions, knownConditions, 'conditions.'),
      ...strangers(users, knownUsers, 'users.'),
      ...strangers(apps, knownApps, 'applications.'),
      ...strangers(platforms, sides('Platforms'), 'platforms.'),
      ...strangers(locations, sides('Locations'), 'locations.'),
      ...strangers(conditions['devices'], ['deviceFilter'], 'devices.'),
      ...strangers(conditions['authenticationFlows'], ['transferMethods'], 'authenticationFlows.'),
      ...strangers(grant, knownGrants, 'grantControls.'),
    ],
  };
};

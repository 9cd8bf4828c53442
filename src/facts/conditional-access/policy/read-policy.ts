import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import type { GuestScope, Policy, Session, UserSet } from './policy.ts';

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly string[] =>
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

/** Lists that are set to something else than a list of texts: what was meant is not known. */
const misshapen = (value: unknown, lists: readonly string[], path: string): string[] =>
  lists
    .filter((key) => {
      const one = object(value)[key];
      return isSet(one) && !(Array.isArray(one) && one.every((entry) => typeof entry === 'string'));
    })
    .map((key) => `${path}${key}`);

const guests = (value: unknown): GuestScope | undefined => {
  const scope = object(value);
  const kinds = flags(scope['guestOrExternalUserTypes']).filter((kind) => kind !== 'none');
  if (kinds.length === 0) return undefined;
  const tenants = object(scope['externalTenants']);
  const limited = isSet(tenants) && tenants['membershipKind'] !== 'all';
  return { kinds, tenants: limited ? list(tenants['members']) : undefined };
};

const side = (users: Json, prefix: 'include' | 'exclude'): UserSet => ({
  users: list(users[`${prefix}Users`]),
  groups: list(users[`${prefix}Groups`]),
  roles: list(users[`${prefix}Roles`]),
  guests: guests(users[`${prefix}GuestsOrExternalUsers`]),
});

/** signInFrequencySessionControl, Graph v1.0: every time, or a whole number of hours or days. */
const hoursOf = ({ frequencyInterval, type, value }: Json): number | 'timed' | 'not-known' => {
  if (frequencyInterval === 'everyTime') return 0;
  const isTimed =
    frequencyInterval === undefined || frequencyInterval === null || frequencyInterval === 'timeBased';
  if (!isTimed) return 'not-known';
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) return 'timed';
  return type === 'hours' ? value : type === 'days' ? value * 24 : 'timed';
};

/** howto-conditional-access-session-lifetime, 2024-08-13; a control counts only while `isEnabled` says so. */
const sessionOf = (value: unknown): Session => {
  const session = object(value);
  const on = (name: string): Json | undefined => {
    const control = object(session[name]);
    return control['isEnabled'] === true ? control : undefined;
  };
  const frequency = on('signInFrequency');
  const mode = on('persistentBrowser')?.['mode'];
  const saysStay = on('persistentBrowser') !== undefined;
  return {
    signInHours: frequency === undefined ? undefined : hoursOf(frequency),
    persistentBrowser: !saysStay ? undefined : mode === 'always' || mode === 'never' ? mode : 'not-known',
    appEnforced: on('applicationEnforcedRestrictions') !== undefined,
    tokenProtection: on('secureSignInSession') !== undefined,
  };
};

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
const userLists = ['Users', 'Groups', 'Roles'].flatMap(sides);
const knownUsers = [...userLists, ...sides('GuestsOrExternalUsers')];
const appLists = [
  ...sides('Applications'),
  'includeUserActions',
  'includeAuthenticationContextClassReferences',
];
/**
 * Traffic of Global Secure Access is a target of its own, beside apps: no sign-in to an app meets such a policy
 * (conditionalAccessApplications, Graph beta, read 2026-11; both names were used).
 */
const trafficTargets = ['globalSecureAccess', 'networkAccess'];
const knownApps = [...appLists, 'applicationFilter', ...trafficTargets];
const conditionLists = ['clientAppTypes', 'signInRiskLevels', 'userRiskLevels'];
const grantLists = ['builtInControls', 'customAuthenticationFactors', 'termsOfUse'];
const knownGrants = ['operator', ...grantLists, 'authenticationStrength'];

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
  const strangeTraffic = trafficTargets.filter(
    (name) => strangers(apps[name], ['includeTrafficProfiles'], '').length > 0,
  );
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
    contexts: list(apps['includeAuthenticationContextClassReferences']),
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
    strengthIsStep: strength['requirementsSatisfied'] === 'mfa',
    strength: isSet(strength)
      ? own.length > 0
        ? own
        : (strengths.get(String(strength['id'])) ?? [])
      : undefined,
    session: sessionOf(raw.sessionControls),
    strange: [
      // A policy without these parts is not one for nobody: whom and what it was made for is not known.
      ...(['users', 'applications'] as const)
        .filter((part) => !isSet(conditions['clientApplications']) && (conditions[part] ?? null) === null)
        .map((part) => `${part}.(absent)`),
      ...strangers(conditions, knownConditions, 'conditions.'),
      ...misshapen(conditions, conditionLists, 'conditions.'),
      ...strangers(users, knownUsers, 'users.'),
      ...misshapen(users, userLists, 'users.'),
      ...strangers(apps, knownApps, 'applications.'),
      ...strangeTraffic.map((name) => `applications.${name}`),
      ...misshapen(apps, appLists, 'applications.'),
      ...(isSet(appFilter) && !['include', 'exclude'].includes(String(appFilter['mode']))
        ? ['applications.applicationFilter']
        : []),
      ...strangers(platforms, sides('Platforms'), 'platforms.'),
      ...misshapen(platforms, sides('Platforms'), 'platforms.'),
      ...strangers(locations, sides('Locations'), 'locations.'),
      ...misshapen(locations, sides('Locations'), 'locations.'),
      ...strangers(conditions['devices'], ['deviceFilter'], 'devices.'),
      ...strangers(conditions['authenticationFlows'], ['transferMethods'], 'authenticationFlows.'),
      ...strangers(grant, knownGrants, 'grantControls.'),
      ...misshapen(grant, grantLists, 'grantControls.'),
    ],
  };
};

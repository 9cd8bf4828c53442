import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { flags, isSet, list, object, type Json } from './loose-json.ts';
import { isGuid } from './microsoft-words.ts';
import type { GuestScope, Policy, UserSet } from './policy.ts';
import { sessionOf } from './session-of.ts';
import { strangeOf } from './strange-of.ts';

const guests = (value: unknown): GuestScope | undefined => {
  const scope = object(value);
  const kinds = flags(scope['guestOrExternalUserTypes']).filter((kind) => kind !== 'none');
  if (kinds.length === 0) return undefined;
  const tenants = object(scope['externalTenants']);
  const limited = isSet(tenants) && tenants['membershipKind'] !== 'all';
  return { kinds, tenants: limited ? list(tenants['members']) : undefined };
};

/** Ids compare as Microsoft compares them: how a GUID is written does not matter. */
function ids(value: unknown): string[] {
  return list(value).map((id) => (isGuid(id) ? id.toLowerCase() : id));
}

const side = (users: Json, prefix: 'include' | 'exclude'): UserSet => ({
  users: ids(users[`${prefix}Users`]),
  groups: ids(users[`${prefix}Groups`]),
  roles: ids(users[`${prefix}Roles`]),
  guests: guests(users[`${prefix}GuestsOrExternalUsers`]),
});

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
    apps: ids(apps['includeApplications']),
    excludedApps: ids(apps['excludeApplications']),
    appFilter: isSet(appFilter) ? (appFilter['mode'] === 'exclude' ? 'exclude' : 'include') : undefined,
    actions: list(apps['includeUserActions']),
    contexts: list(apps['includeAuthenticationContextClassReferences']),
    clients: list(conditions['clientAppTypes']),
    platforms: list(platforms['includePlatforms']),
    excludedPlatforms: list(platforms['excludePlatforms']),
    locations: ids(locations['includeLocations']),
    excludedLocations: ids(locations['excludeLocations']),
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
    strange: strangeOf(raw),
  };
};

import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { flags, isSet, list, object, type Json } from './loose-json.ts';
import {
  appWords,
  clientWords,
  controlWords,
  flowWords,
  guestKinds,
  inMicrosoftsCase,
  isGuid,
  placeWords,
  platformWords,
  riskWords,
  stateWords,
  userActions,
  userWords,
} from './microsoft-words.ts';
import type { GuestScope, Policy, UserSet } from './policy.ts';
import { sessionOf } from './session-of.ts';
import { strangeOf } from './strange-of.ts';

const inCase = (words: readonly string[], known: readonly string[]): string[] =>
  words.map((word) => inMicrosoftsCase(word, known));

const guests = (value: unknown): GuestScope | undefined => {
  const scope = object(value);
  const kinds = inCase(flags(scope['guestOrExternalUserTypes']), ['none', ...guestKinds]).filter(
    (kind) => kind !== 'none',
  );
  if (kinds.length === 0) return undefined;
  const tenants = object(scope['externalTenants']);
  const limited = isSet(tenants) && tenants['membershipKind'] !== 'all';
  return { kinds, tenants: limited ? list(tenants['members']) : undefined };
};

/** Ids compare as Microsoft compares them: how a GUID is written does not matter. */
function ids(value: unknown, words: readonly string[] = []): string[] {
  return list(value).map((id) => (isGuid(id) ? id.toLowerCase() : inMicrosoftsCase(id, words)));
}

const side = (users: Json, prefix: 'include' | 'exclude'): UserSet => ({
  users: ids(users[`${prefix}Users`], userWords),
  groups: ids(users[`${prefix}Groups`]),
  roles: ids(users[`${prefix}Roles`]),
  guests: guests(users[`${prefix}GuestsOrExternalUsers`]),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const controlsOf = (grant: Json): string[] => [
  ...inCase(list(grant['builtInControls']), controlWords),
  ...(isSet(grant['authenticationStrength']) ? ['authenticationStrength'] : []),
  ...(list(grant['termsOfUse']).length > 0 ? ['termsOfUse'] : []),
  ...(list(grant['customAuthenticationFactors']).length > 0 ? ['customAuthenticationFactor'] : []),
];

/**
 * Reads one policy as Graph sent it. Never throws: what cannot be understood stands in `strange` and makes the
 * policy's reach unknown. `strengths` holds the tenant's authentication strengths by id, in small letters, for policies
 * whose own copy has no combinations.
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
  const flow = inCase(flags(object(conditions['authenticationFlows'])['transferMethods']), [
    'none',
    ...flowWords,
  ]).filter((one) => one !== 'none');
  return {
    id: raw.id,
    name: raw.displayName ?? raw.id,
    state: inMicrosoftsCase(raw.state ?? '', stateWords),
    include: side(users, 'include'),
    exclude: side(users, 'exclude'),
    workload: isSet(conditions['clientApplications']),
    apps: ids(apps['includeApplications'], appWords),
    excludedApps: ids(apps['excludeApplications'], appWords),
    appFilter: isSet(appFilter) ? (appFilter['mode'] === 'exclude' ? 'exclude' : 'include') : undefined,
    actions: inCase(list(apps['includeUserActions']), userActions),
    contexts: list(apps['includeAuthenticationContextClassReferences']),
    clients: inCase(list(conditions['clientAppTypes']), clientWords),
    platforms: inCase(list(platforms['includePlatforms']), platformWords),
    excludedPlatforms: inCase(list(platforms['excludePlatforms']), platformWords),
    locations: ids(locations['includeLocations'], placeWords),
    excludedLocations: ids(locations['excludeLocations'], placeWords),
    deviceFilter: isSet(filter)
      ? { mode: String(filter['mode']), rule: String(filter['rule'] ?? '') }
      : undefined,
    signInRisk: inCase(list(conditions['signInRiskLevels']), riskWords),
    userRisk: inCase(list(conditions['userRiskLevels']), riskWords),
    insiderRisk: inCase(flags(conditions['insiderRiskLevels']), riskWords),
    flows: flow,
    controls: controlsOf(grant),
    operator: text(grant['operator']).toUpperCase(),
    strengthName: text(strength['displayName']) || text(strength['id']),
    strengthIsStep: strength['requirementsSatisfied'] === 'mfa',
    strength: isSet(strength)
      ? own.length > 0
        ? own
        : (strengths.get(text(strength['id']).toLowerCase()) ?? [])
      : undefined,
    session: sessionOf(raw.sessionControls),
    strange: strangeOf(raw),
  };
};

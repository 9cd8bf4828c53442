import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { formless, isSet, misshapen, object, strangers, unworded, type Json } from './loose-json.ts';

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
const guestSides = sides('GuestsOrExternalUsers');
const knownUsers = [...userLists, ...guestSides];
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

/** Conditions that a policy can do without. Programs that export policies write an empty list for one that is not there. */
const narrowing = ['platforms', 'locations', 'devices', 'authenticationFlows'];

/** Guests that are named in a shape that nobody can read. */
function oddGuests(users: Json): string[] {
  const odd = guestSides.filter(
    (side) =>
      unworded(users[side], ['guestOrExternalUserTypes'], '').length > 0 ||
      formless(users[side], ['externalTenants']).length > 0,
  );
  return [...formless(users, guestSides), ...odd].map((side) => `users.${side}`);
}

/**
 * The members of a policy as Graph sent it that are set and not understood, each as `part.member`: unknown ones, and
 * known ones of another shape. They make the policy's reach unknown.
 */
export function strangeOf(raw: ConditionalAccessPolicy): string[] {
  const conditions = object(raw.conditions);
  const users = object(conditions['users']);
  const apps = object(conditions['applications']);
  const grant = object(raw.grantControls);
  const platforms = object(conditions['platforms']);
  const locations = object(conditions['locations']);
  const appFilter = object(apps['applicationFilter']);
  const strangeTraffic = trafficTargets.filter(
    (name) => strangers(apps[name], ['includeTrafficProfiles'], '').length > 0,
  );
  const odd = {
    users: [...misshapen(users, userLists, 'users.'), ...oddGuests(users)],
    applications: misshapen(apps, appLists, 'applications.'),
    grantControls: [
      ...misshapen(grant, grantLists, 'grantControls.'),
      ...formless(grant, ['authenticationStrength']).map((part) => `grantControls.${part}`),
    ],
  };
  const parts = [
    ...formless(conditions, ['users', 'applications']),
    ...formless(conditions, narrowing).filter((part) => isSet(conditions[part])),
  ];
  return [
    // A policy without these parts is not one for nobody: whom and what it was made for is not known.
    ...(['users', 'applications'] as const)
      .filter((part) => !isSet(conditions['clientApplications']) && (conditions[part] ?? null) === null)
      .map((part) => `${part}.(absent)`),
    // Nor is one where something stands there that nobody can read.
    ...(['users', 'applications', 'grantControls'] as const)
      .filter((part) => parts.includes(part) || odd[part].length > 0)
      .map((part) => `${part}.(absent)`),
    ...parts.map((part) => `conditions.${part}`),
    ...strangers(conditions, knownConditions, 'conditions.'),
    ...misshapen(conditions, conditionLists, 'conditions.'),
    // A policy is always for some programs (conditionalAccessConditionSet, read 2026-11): null is not all of them.
    ...(conditions['clientAppTypes'] === null ? ['conditions.clientAppTypes'] : []),
    ...unworded(conditions, ['insiderRiskLevels'], 'conditions.'),
    ...strangers(users, knownUsers, 'users.'),
    ...odd.users,
    ...strangers(apps, knownApps, 'applications.'),
    ...strangeTraffic.map((name) => `applications.${name}`),
    ...odd.applications,
    ...(formless(apps, ['applicationFilter']).length > 0 ||
    (isSet(appFilter) && !['include', 'exclude'].includes(String(appFilter['mode'])))
      ? ['applications.applicationFilter']
      : []),
    ...strangers(platforms, sides('Platforms'), 'platforms.'),
    ...misshapen(platforms, sides('Platforms'), 'platforms.'),
    ...strangers(locations, sides('Locations'), 'locations.'),
    ...misshapen(locations, sides('Locations'), 'locations.'),
    ...strangers(conditions['devices'], ['deviceFilter'], 'devices.'),
    ...formless(conditions['devices'], ['deviceFilter']).map((part) => `devices.${part}`),
    ...strangers(conditions['authenticationFlows'], ['transferMethods'], 'authenticationFlows.'),
    ...unworded(conditions['authenticationFlows'], ['transferMethods'], 'authenticationFlows.'),
    // Graph sends null where nothing is asked (conditionalAccessPolicy, read 2026-11).
    ...(raw.grantControls === undefined ? ['grantControls.(absent)'] : []),
    ...strangers(grant, knownGrants, 'grantControls.'),
    ...odd.grantControls,
  ];
}

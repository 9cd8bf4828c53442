import { filterIsTrue } from './coverage-oracle-filter.ts';
import { product, waysThrough } from './coverage-oracle-ways.ts';
import type { Person, Setting, SignIn } from './coverage-oracle-input.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const words = (value: unknown): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split(',').map((word) => word.trim()) : list(value);
const outsiders = ['serviceProvider', 'b2bDirectConnectUser'];

const namesPerson = (
  users: Json,
  side: 'include' | 'exclude',
  person: Person,
  { world, semantics }: Setting,
): boolean => {
  const named = list(users[`${side}Users`]);
  const isGuest = person.guestKind !== '';
  const inAll = outsiders.includes(person.guestKind)
    ? world.outsidersAreUsers
    : !isGuest || semantics.allUsersIncludesGuests;
  const guestScope = object(users[`${side}GuestsOrExternalUsers`]);
  const guests = words(guestScope['guestOrExternalUserTypes']);
  const homes = object(guestScope['externalTenants'])['members'];
  const fromThere = homes === undefined || list(homes).includes(world.home);
  return (
    (named.includes('AllInterns') && world.futureWords) ||
    (named.includes('All') && inAll) ||
    named.includes(person.id) ||
    (named.includes('GuestsOrExternalUsers') && isGuest) ||
    (guests.includes(person.guestKind) && fromThere) ||
    (guests.includes('futureGuest') && isGuest && fromThere && world.futureWords) ||
    list(users[`${side}Groups`]).some((group) => person.groups.includes(group)) ||
    list(users[`${side}Roles`]).some((role) =>
      person.roles.some(
        ({ template, builtIn, scope }) =>
          template === role && (!semantics.rolesOnlyAtTenantScope || (builtIn && scope === '/')),
      ),
    )
  );
};

const hitsApp = (names: readonly string[], id: string, { world, semantics }: Setting): boolean =>
  names.includes('All') ||
  names.includes(id) ||
  (names.includes('futuresuite') && world.futureWords) ||
  (names.includes('Office365') && world.officeApps.has(id)) ||
  (names.includes('MicrosoftAdminPortals') && semantics.adminPortalApps.includes(id));

const hitsTarget = (apps: Json, { target }: SignIn, setting: Setting): boolean => {
  const included = list(apps['includeApplications']);
  const excluded = list(apps['excludeApplications']);
  switch (target.kind) {
    case 'action':
      return (
        list(apps['includeUserActions']).includes(target.id) ||
        (setting.semantics.allResourcesIncludeUserActions && included.includes('All'))
      );
    case 'context':
      return list(apps['includeAuthenticationContextClassReferences']).includes(target.id);
    case 'directory': {
      const { directoryApp } = setting.semantics;
      if (included.includes('All') && excluded.length === 0) return true;
      if (!included.includes('All') && !included.includes(directoryApp)) return false;
      return !excluded.includes(directoryApp) && setting.world.directoryScopes;
    }
    case 'app':
      return hitsApp(included, target.id, setting) && !hitsApp(excluded, target.id, setting);
  }
};

const matchesList = (listed: readonly string[], value: string): boolean =>
  listed.length === 0 || listed.includes(value);

const inPlaces = (listed: readonly string[], signIn: SignIn): boolean =>
  listed.some(
    (id) => id === 'All' || (id === 'AllTrusted' ? signIn.trustedPlace : signIn.places.includes(id)),
  );

const meetsConditions = (conditions: Json, signIn: SignIn, setting: Setting): boolean => {
  const clients = list(conditions['clientAppTypes']);
  const platforms = object(conditions['platforms']);
  const locations = object(conditions['locations']);
  const filter = object(object(conditions['devices'])['deviceFilter']);
  const onPlatforms = list(platforms['includePlatforms']);
  const offPlatforms = list(platforms['excludePlatforms']);
  const onPlaces = list(locations['includeLocations']);
  const risks = (name: string): readonly string[] => list(conditions[name]);
  const risky = (name: string, level: string): boolean =>
    matchesList(risks(name), level) &&
    (risks(name).length === 0 || level === 'none' || setting.world.riskMeasured);
  const levels = words(conditions['insiderRiskLevels']);
  const insider =
    matchesList(levels, signIn.insiderRisk) &&
    (levels.length === 0 || signIn.insiderRisk === 'none' || setting.world.insiderMeasured);
  const filtered =
    typeof filter['rule'] !== 'string' ||
    filterIsTrue(filter['rule'], signIn, setting) === (filter['mode'] === 'include');
  return (
    (clients.length === 0 || clients.includes('all') || clients.includes(signIn.client)) &&
    (onPlatforms.length === 0 || onPlatforms.includes('all') || onPlatforms.includes(signIn.platform)) &&
    !offPlatforms.includes('all') &&
    !offPlatforms.includes(signIn.platform) &&
    (onPlaces.length === 0 || inPlaces(onPlaces, signIn)) &&
    !inPlaces(list(locations['excludeLocations']), signIn) &&
    filtered &&
    risky('signInRiskLevels', signIn.signInRisk) &&
    risky('userRiskLevels', signIn.userRisk) &&
    insider &&
    matchesList(words(object(conditions['authenticationFlows'])['transferMethods']), signIn.flow)
  );
};

const applies = (policy: Json, person: Person, signIn: SignIn, setting: Setting): boolean => {
  const conditions = object(policy['conditions']);
  const users = object(conditions['users']);
  return (
    (setting.semantics.enforcedStates.includes(String(policy['state'])) ||
      (policy['state'] === 'enabledForSome' && setting.world.futureWords)) &&
    namesPerson(users, 'include', person, setting) &&
    !(setting.semantics.exclusionWins && namesPerson(users, 'exclude', person, setting)) &&
    hitsTarget(object(conditions['applications']), signIn, setting) &&
    meetsConditions(conditions, signIn, setting)
  );
};

/**
 * Whether there is such a sign-in: only administrators mark devices, and a program that only knows a name and a password has no other flow to sign in with
 * (concept-authentication-flows, 2025-05-05).
 */
export const exists = ({ client, flow, device }: SignIn, { world, semantics }: Setting): boolean =>
  (device.mark === '' || world.markedDevices) &&
  (semantics.legacyKnowsFlows || flow === 'none' || !semantics.legacyClients.includes(client));

export interface Outcome {
  /** The device as the policies see it. */
  readonly device: SignIn['device'];
  /** Each way in which all policies together are satisfied, by the things done; empty is blocked. */
  readonly ways: readonly (readonly string[])[];
  readonly session: readonly Json[];
}

const unregistered = { trust: '', compliant: false, name: '', model: '', mark: '' };

/** What is seen here of a guest's device: only what their own directory says and is believed about. */
const seenBy = (person: Person, real: SignIn, { semantics, world }: Setting): SignIn => {
  // "Sign-ins from legacy authentication clients don't pass device state information" (concept-conditional-access-conditions).
  const silent =
    semantics.legacyClients.includes(real.client) &&
    (real.client === 'exchangeActiveSync' ? !world.activeSyncShowsDevice : !semantics.legacyShowsDevice);
  const signIn = silent ? { ...real, device: unregistered } : real;
  if (person.guestKind === '' || person.guestKind === 'internalGuest') return signIn;
  const { device } = signIn;
  if (!person.compliantTrusted && !person.hybridTrusted) {
    return { ...signIn, device: unregistered };
  }
  const trust = device.trust === 'ServerAD' && !person.hybridTrusted ? 'AzureAD' : device.trust;
  return { ...signIn, device: { ...device, trust, compliant: device.compliant && person.compliantTrusted } };
};

/**
 * The slow, obvious evaluator of one sign-in: it reads policies as Graph sends them, asks each whether it applies, and
 * tries every way to satisfy all that do. It shares nothing with the engine but the semantics data.
 */
export const signInOutcome = (
  policies: readonly Json[],
  person: Person,
  real: SignIn,
  setting: Setting,
): Outcome => {
  const signIn = seenBy(person, real, setting);
  const applying = policies.filter((policy) => applies(policy, person, signIn, setting));
  let ways: string[][] = [[]];
  for (const policy of applying) {
    const more = waysThrough(policy, person, signIn, setting);
    const joined = product(ways, [...more]).map((way) => [...new Set(way)].toSorted());
    ways = [...new Map(joined.map((way) => [way.join('|'), way])).values()];
  }
  return {
    ways,
    device: signIn.device,
    session: applying.map((policy) => object(policy['sessionControls'])),
  };
};

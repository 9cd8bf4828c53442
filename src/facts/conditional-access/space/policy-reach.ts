import {
  type PlaceDimension,
  type PlaceValue,
  compliantNetworks,
  placeDimensions,
  serviceTrustedAddresses,
} from './place-values.ts';
import type { NamedLocation } from './named-location.ts';
import { filterMatcher } from '../policy/device-filter.ts';
import { appWords, isWord } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import { strangeIn } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import { dimensions, type Dimension, type Space, type Target } from './space.ts';
import { all, any, not, three, type Three } from '../../../model/three.ts';

type Places = Readonly<Record<PlaceDimension, readonly Three[]>>;

/** For each value of each dimension whether the policy's condition matches it. */
export interface Reach {
  readonly targets: readonly Three[];
  /** All must match; of places it is only said which are not left out. */
  readonly conditions: Readonly<Record<Dimension, readonly Three[]>>;
  /** One of the four must match: a place is included by its address, its country, its phone or its network. */
  readonly included: Places | undefined;
  /** It looks at risk, and the council owns nothing that measures it: whether it ever acts is not said. */
  readonly lacksPlan: boolean;
}

/** Whether the conditions match one sign-in, by each dimension that can fail; those of places together. */
export function matchesAt(
  { conditions, included }: Reach,
  point: Readonly<Record<Dimension, number>>,
): { readonly matches: Three; readonly failing: readonly Dimension[] } {
  const at = (values: Readonly<Record<string, readonly Three[]>>, dimension: Dimension): Three =>
    values[dimension]?.[point[dimension]] ?? 'no';
  const failing = dimensions.filter((dimension) => at(conditions, dimension) === 'no');
  const inside =
    included === undefined ? 'yes' : any(placeDimensions.map((dimension) => at(included, dimension)));
  return {
    matches: all([...dimensions.map((dimension) => at(conditions, dimension)), inside]),
    failing: inside === 'no' ? [...new Set<Dimension>([...failing, 'address'])] : failing,
  };
}

/** A policy that is or may be in force, with where its conditions match. */
export interface LivePolicy {
  readonly policy: Policy;
  readonly reach: Reach;
}

export interface ReachContext {
  readonly semantics: Semantics;
  readonly locations: ReadonlyMap<string, NamedLocation>;
  /** Whether the council owns what measures risk (Entra ID P2). */
  readonly measuresRisk: Three;
  /** Whether insider risk is measured: Adaptive Protection in Purview must be switched on, which cannot be read. */
  readonly measuresInsiderRisk: Three;
  /** User actions may be left out of all-resources policies by a setting that is not v1.0; see `targets`. */
  readonly settingsRead: boolean;
}

const isOffice = (target: Target, semantics: Semantics): Three => {
  if (target.kind === 'any-office-app') return 'yes';
  if (target.kind !== 'app' || semantics.notOfficeApps.includes(target.id)) return 'no';
  return semantics.officeApps.includes(target.id) ? 'yes' : 'maybe';
};

const isStrangeWord = (id: string): boolean => isWord(id) && !appWords.includes(id);

/** Prepares whether a list of app ids and Microsoft's words holds a target. */
const makeListed = (list: readonly string[], semantics: Semantics): ((target: Target) => Three) => {
  const ids = new Set(list);
  const strange: Three = list.some(isStrangeWord) ? 'maybe' : 'no';
  return (target) => {
    if (ids.has(target.id)) return 'yes';
    return any([
      ids.has('Office365') ? isOffice(target, semantics) : 'no',
      three(ids.has('MicrosoftAdminPortals') && semantics.adminPortalApps.includes(target.id)),
      strange,
    ]);
  };
};

const directoryReach = (policy: Policy, semantics: Semantics): Three => {
  const excludes = policy.excludedApps.length > 0 || policy.appFilter === 'exclude';
  if (policy.apps.includes('All') && !excludes) return 'yes';
  const asResource =
    policy.apps.includes('All') ||
    policy.apps.includes(semantics.directoryApp) ||
    policy.appFilter === 'include' ||
    policy.apps.some(isStrangeWord);
  const left = policy.excludedApps.includes(semantics.directoryApp);
  return asResource && !left ? semantics.directoryScopesUnderExclusions : 'no';
};

/**
 * concept-conditional-access-cloud-apps, 2026-03-24: an excluded resource is out for all its scopes; user actions and
 * contexts are targets of their own. Exclusions of user actions: conditionalAccessSettings (beta).
 */
const targetReach = (
  policy: Policy,
  { semantics, settingsRead }: ReachContext,
): ((target: Target) => Three) => {
  // What stands on both sides is left out, whatever it is.
  const left = new Set(policy.excludedApps);
  const listed = policy.apps.filter((id) => !left.has(id));
  const isAll: Three = three(listed.includes('All'));
  const isIncluded = makeListed(listed, semantics);
  const isExcluded = makeListed(policy.excludedApps, semantics);
  const filtered: Three = policy.appFilter === 'include' ? 'maybe' : 'no';
  const filteredOut: Three = policy.appFilter === 'exclude' ? 'maybe' : 'no';
  return (target) => {
    if (target.kind === 'action') {
      if (policy.actions.includes(target.id)) return 'yes';
      if (!policy.apps.includes('All')) return 'no';
      if (semantics.allResourcesIncludeUserActions) return 'yes';
      return settingsRead ? 'no' : 'maybe';
    }
    if (target.kind === 'context') return three(policy.contexts.includes(target.id));
    if (target.kind === 'directory') return directoryReach(policy, semantics);
    const included = any([isAll, isIncluded(target), filtered]);
    return all([included, not(any([isExcluded(target), filteredOut]))]);
  };
};

const clientReach = (clients: readonly string[], client: string): Three => {
  if (clients.length === 0 || clients.includes('all') || clients.includes(client)) return 'yes';
  const known = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'];
  const strange = clients.some((one) => !known.includes(one) && one !== 'easSupported');
  return strange || (client === 'exchangeActiveSync' && clients.includes('easSupported')) ? 'maybe' : 'no';
};

const platforms = ['android', 'iOS', 'windows', 'macOS', 'linux', 'windowsPhone', 'all'];
const platformIn = (listed: readonly string[], platform: string): Three => {
  if (listed.includes('all') || listed.includes(platform)) return 'yes';
  return listed.some((one) => !platforms.includes(one)) ? 'maybe' : 'no';
};

/** Whether a place named in a policy holds this address, country or network. */
const isInside = (id: string, value: PlaceValue, { locations }: ReachContext): Three => {
  if (id === 'All') return 'yes';
  if (id === 'AllTrusted') return three(value.trusted);
  if (value.inside.has(id)) return 'yes';
  if (id === serviceTrustedAddresses || id === compliantNetworks) return 'no';
  // A place that is not in the list may be a deleted one: what Microsoft makes of it is not said, so not a pass.
  return (locations.get(id)?.kind ?? 'unknown') === 'unknown' ? 'maybe' : 'no';
};

/** By address, country, phone and network each: whether one of the listed places holds the value. */
const placesIn = (listed: readonly string[], space: Space, context: ReachContext): Places =>
  Object.fromEntries(
    placeDimensions.map((dimension) => [
      dimension,
      space[dimension].map((value) => any(listed.map((id) => isInside(id, value, context)))),
    ]),
  ) as unknown as Places;

/** A place that is listed on both sides is left out, whatever it holds. */
const includedPlaces = (policy: Policy, space: Space, context: ReachContext): Places | undefined => {
  if (policy.locations.length === 0 || policy.locations.includes('All')) return undefined;
  const listed = policy.locations.filter((id) => !policy.excludedLocations.includes(id));
  return placesIn(listed, space, context);
};

const sided = (included: readonly string[], inside: Three, excluded: Three): Three =>
  all([included.length === 0 ? 'yes' : inside, not(excluded)]);

const levels = ['none', 'low', 'medium', 'high', 'minor', 'moderate', 'elevated'];
/** concept-conditional-access-conditions, 2026-06-02: a risk condition matches the listed levels and no other. */
const levelReach = (listed: readonly string[], level: string, measured: Three): Three => {
  if (listed.length === 0) return 'yes';
  if (listed.includes(level)) return level === 'none' ? 'yes' : measured;
  return listed.some((one) => !levels.includes(one)) ? 'maybe' : 'no';
};

const flows = ['deviceCodeFlow', 'authenticationTransfer'];
const flowReach = (listed: readonly string[], flow: string): Three => {
  if (listed.length === 0 || listed.includes(flow)) return 'yes';
  return listed.some((one) => !flows.includes(one)) ? 'maybe' : 'no';
};

const deviceReach = (policy: Policy, space: Space, semantics: Semantics): Three[] => {
  if (policy.deviceFilter === undefined) return space.device.map(() => 'yes');
  const { mode, rule } = policy.deviceFilter;
  const matches = filterMatcher(rule, semantics);
  if (mode !== 'include' && mode !== 'exclude') return space.device.map(() => 'maybe');
  return space.device.map((device) => (mode === 'include' ? matches(device) : not(matches(device))));
};

/** A condition that we do not know may let more through than the ones that we know. */
const widen = (values: readonly Three[]): Three[] =>
  values.map((value) => (value === 'no' ? 'maybe' : value));

export const reachOf = (policy: Policy, space: Space, context: ReachContext): Reach => {
  const { semantics } = context;
  const measured = context.measuresRisk === 'no' ? semantics.riskWithoutPremium : context.measuresRisk;
  const excluded = placesIn(policy.excludedLocations, space, context);
  const notExcluded = Object.fromEntries(
    placeDimensions.map((dimension) => [dimension, excluded[dimension].map(not)]),
  ) as unknown as Places;
  const conditions: Readonly<Record<Dimension, readonly Three[]>> = {
    client: space.client.map((client) => clientReach(policy.clients, client)),
    flow: space.flow.map((flow) => flowReach(policy.flows, flow)),
    device: deviceReach(policy, space, semantics),
    app: space.app.map(() => 'yes'),
    platform: space.platform.map((one) =>
      sided(policy.platforms, platformIn(policy.platforms, one), platformIn(policy.excludedPlatforms, one)),
    ),
    ...notExcluded,
    signInRisk: space.signInRisk.map((level) => levelReach(policy.signInRisk, level, measured)),
    userRisk: space.userRisk.map((level) => levelReach(policy.userRisk, level, measured)),
    insiderRisk: space.insiderRisk.map((level) =>
      levelReach(policy.insiderRisk, level, context.measuresInsiderRisk),
    ),
  };
  const targets = space.targets.map(targetReach(policy, context));
  const strangeDimension: Partial<Record<Dimension, string>> = {
    platform: 'platforms',
    address: 'locations',
    country: 'locations',
    phoneCountry: 'locations',
    network: 'locations',
    device: 'devices',
    flow: 'authenticationFlows',
  };
  const included = includedPlaces(policy, space, context);
  const looksAtRisk = [...policy.signInRisk, ...policy.userRisk].some((level) => level !== 'none');
  return {
    lacksPlan: looksAtRisk && context.measuresRisk === 'no' && measured !== 'yes',
    included:
      included !== undefined && strangeIn(policy, 'locations')
        ? (Object.fromEntries(
            placeDimensions.map((dimension) => [dimension, widen(included[dimension])]),
          ) as unknown as Places)
        : included,
    targets: strangeIn(policy, 'applications') ? widen(targets) : targets,
    conditions: Object.fromEntries(
      dimensions.map((dimension) => {
        const part = strangeDimension[dimension];
        const values = conditions[dimension];
        return [dimension, part !== undefined && strangeIn(policy, part) ? widen(values) : values];
      }),
    ) as unknown as Reach['conditions'],
  };
};

import { includedPlaces, placesIn } from './place-reach.ts';
import { placeDimensions } from './place-values.ts';
import type { PlaceReach, Reach, ReachContext } from './policy-reach.ts';
import { dimensions, type Dimension, type Space } from './space.ts';
import { targetReach } from './target-reach.ts';
import { filterMatcher } from '../policy/device-filter.ts';
import { clientWords, flowWords, platformWords, riskWords } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import { strangeIn } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import { all, not, type Three } from '../../../model/three.ts';

const clientReach = (clients: readonly string[], client: string): Three => {
  if (clients.length === 0 || clients.includes('all') || clients.includes(client)) return 'yes';
  const strange = clients.some((one) => !clientWords.includes(one));
  return strange || (client === 'exchangeActiveSync' && clients.includes('easSupported')) ? 'maybe' : 'no';
};

const platformIn = (listed: readonly string[], platform: string): Three => {
  if (listed.includes('all') || listed.includes(platform)) return 'yes';
  return listed.some((one) => !platformWords.includes(one)) ? 'maybe' : 'no';
};

const sided = (included: readonly string[], inside: Three, excluded: Three): Three =>
  all([included.length === 0 ? 'yes' : inside, not(excluded)]);

/** concept-conditional-access-conditions, 2026-06-02: a risk condition matches the listed levels and no other. */
const levelReach = (listed: readonly string[], level: string, measured: Three): Three => {
  if (listed.length === 0) return 'yes';
  if (listed.includes(level)) return level === 'none' ? 'yes' : measured;
  return listed.some((one) => !riskWords.includes(one)) ? 'maybe' : 'no';
};

const flowReach = (listed: readonly string[], flow: string): Three => {
  if (listed.length === 0 || listed.includes(flow)) return 'yes';
  return listed.some((one) => !flowWords.includes(one)) ? 'maybe' : 'no';
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
  ) as unknown as PlaceReach;
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
  const targetsIf = (others: Three): Three[] => {
    const reached = space.targets.map(targetReach(policy, context, others));
    return strangeIn(policy, 'applications') ? widen(reached) : reached;
  };
  const targets = targetsIf('maybe');
  const namesOffice = [...policy.apps, ...policy.excludedApps].includes('Office365');
  const targetsByOffice = namesOffice
    ? ([targetsIf('yes'), targetsIf('no')] as const)
    : ([targets, targets] as const);
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
          ) as unknown as PlaceReach)
        : included,
    targets,
    targetsByOffice,
    conditions: Object.fromEntries(
      dimensions.map((dimension) => {
        const part = strangeDimension[dimension];
        const values = conditions[dimension];
        return [dimension, part !== undefined && strangeIn(policy, part) ? widen(values) : values];
      }),
    ) as unknown as Reach['conditions'],
  };
};

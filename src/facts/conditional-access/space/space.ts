import type { NamedLocation } from './named-location.ts';
import { deviceAtoms, type DeviceAtom } from './device-atoms.ts';
import { placeDimensions, placeValues, type PlaceValue } from './place-values.ts';
import { isGuid, userActions } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';

/** A resource, a user action or an authentication context that a sign-in may be for. */
export interface Target {
  readonly id: string;
  readonly kind: 'app' | 'any-office-app' | 'any-app' | 'directory' | 'action' | 'context';
}

/** In this order they are gone through: what policies seldom look at comes last. */
export const dimensions = [
  'client',
  'platform',
  ...placeDimensions,
  'device',
  'app',
  'flow',
  'signInRisk',
  'userRisk',
  'insiderRisk',
] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * Every sign-in there can be, as a product of dimensions; each holds the values that policies tell apart, plus what is
 * left. The most ordinary value comes first, so that the sign-in that explains a gap is an ordinary one.
 */
export interface Space {
  readonly targets: readonly Target[];
  readonly client: readonly string[];
  readonly flow: readonly string[];
  readonly device: readonly DeviceAtom[];
  /** `plain` or `protected` (an app under an app protection policy). */
  readonly app: readonly string[];
  readonly platform: readonly string[];
  readonly address: readonly PlaceValue[];
  readonly country: readonly PlaceValue[];
  /** The country that a phone says it is in. */
  readonly phoneCountry: readonly PlaceValue[];
  readonly network: readonly PlaceValue[];
  readonly signInRisk: readonly string[];
  readonly userRisk: readonly string[];
  readonly insiderRisk: readonly string[];
}

const targetsOf = (policies: readonly Policy[], semantics: Semantics, owned: readonly string[]): Target[] => {
  const named = policies.flatMap(({ apps, excludedApps }) => [...apps, ...excludedApps]);
  const fixed = [...semantics.officeApps, ...semantics.adminPortalApps, ...semantics.notOfficeApps, ...owned];
  const apps = [...new Set([...fixed, ...named.filter(isGuid)])];
  const actions = [...userActions, ...policies.flatMap((policy) => policy.actions)];
  return [
    ...apps.map((id) => ({ id, kind: 'app' as const })),
    { id: 'Office365', kind: 'any-office-app' },
    { id: 'any other app', kind: 'any-app' },
    { id: 'directory access', kind: 'directory' },
    ...[...new Set(actions)].map((id) => ({ id, kind: 'action' as const })),
    ...[...new Set(policies.flatMap((policy) => policy.contexts))].map((id) => ({
      id,
      kind: 'context' as const,
    })),
  ];
};

/** @param ownedApps further apps that the tenant has, whether or not a policy names them */
export const makeSpace = (
  policies: readonly Policy[],
  locations: readonly NamedLocation[],
  semantics: Semantics,
  ownedApps: readonly string[],
): Space => ({
  targets: targetsOf(policies, semantics, ownedApps),
  client: ['browser', 'mobileAppsAndDesktopClients', ...semantics.legacyClients],
  flow: ['none', 'deviceCodeFlow', 'authenticationTransfer'],
  device: deviceAtoms(policies, semantics),
  app: ['plain', 'protected'],
  platform: [
    'windows',
    'android',
    'iOS',
    'macOS',
    'linux',
    ...(semantics.unknownPlatformIsReachable ? ['unknown'] : []),
  ],
  ...placeValues(policies, locations, semantics),
  signInRisk: [...(semantics.riskMayBeNone ? ['none'] : []), 'low', 'medium', 'high'],
  userRisk: [...(semantics.riskMayBeNone ? ['none'] : []), 'low', 'medium', 'high'],
  insiderRisk: [...(semantics.riskMayBeNone ? ['none'] : []), 'minor', 'moderate', 'elevated'],
});

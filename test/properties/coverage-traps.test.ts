import { describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { microsoft } from '../../src/facts/conditional-access/policy/microsoft-semantics.ts';
import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import { askedTraps } from './coverage-traps-asked.ts';
import { howTraps } from './coverage-traps-how.ts';
import { moreTraps } from './coverage-traps-more.ts';
import { outcomeTraps } from './coverage-traps-outcome.ts';
import { unknownTraps } from './coverage-traps-unknown.ts';
import { whereTraps } from './coverage-traps-where.ts';
import { whomTraps } from './coverage-traps-whom.ts';

const traps = [
  ...outcomeTraps,
  ...whomTraps,
  ...whereTraps,
  ...howTraps,
  ...moreTraps,
  ...askedTraps,
  ...unknownTraps,
];

describe('traps of Conditional Access', () => {
  it.each(everyNth(3, traps))('$name ($source)', ({ of, right }) => {
    expect(of(microsoft)).toBe(right);
  });
});

/** Each line of the semantics, broken: what somebody who misread the page would have written. */
const broken: { readonly [K in keyof Semantics]: Semantics[K] } = {
  enforcedStates: ['enabled', 'enabledForReportingButNotEnforced'],
  idleStates: [...microsoft.idleStates, 'enabledForSome'],
  exclusionWins: false,
  rolesOnlyAtTenantScope: false,
  allUsersIncludesGuests: false,
  allUsersIncludesOutsiders: 'yes',
  legacyClients: [],
  legacyClientsCannotMeetControls: false,
  legacyShowsDevice: true,
  legacyKnowsFlows: true,
  activeSyncShowsDevice: 'no',
  unknownPlatformIsReachable: false,
  unmappedCountryIsReachable: false,
  countries: 200,
  trustedAddressesMayBeUnseen: false,
  nullMakesNegativeOperatorsTrue: false,
  changeableProperties: [],
  riskMayBeNone: false,
  riskWithoutPremium: 'yes',
  insiderRiskIsMeasured: 'yes',
  directoryScopesUnderExclusions: 'yes',
  allResourcesIncludeUserActions: true,
  orNeedsOneControl: false,
  approvedAppIsEnforced: true,
  customControlBringsStep: 'yes',
  secondStepControls: ['mfa'],
  passwordControls: [],
  remediesNeedUserRisk: false,
  managedDeviceMeetsByItself: false,
  protectedAppPlatforms: ['android', 'iOS', 'windows', 'macOS', 'linux'],
  deviceCodeHasNoDevice: false,
  impossibleForGuests: [],
  guestMethods: [],
  singleFactor: [],
  multiFactor: [],
  phishingResistant: [...microsoft.phishingResistant, 'password,sms'],
  adminPortalApps: ['another app'],
  officeApps: [],
  notOfficeApps: [],
  directoryApp: 'another app',
};

describe('semantics broken on purpose', () => {
  it.each(Object.entries(broken))('%s', (field, value) => {
    const wrong = { ...microsoft, [field]: value } as Semantics;
    expect(traps.some(({ of, right }) => of(wrong) !== right)).toBe(true);
  });
});

import { firstPartyApps } from './first-party-apps.ts';

/**
 * What can be asked of every sign-in of an account, as data. The key is the fact field; `words` finish the sentence
 * "For each sign-in: ...". Algorithms read `asks` and `where`; nothing else in the engine names a requirement.
 */
export interface Requirement {
  readonly words: string;
  readonly asks: Ask;
  /** The part of the space that it is about; without it, every sign-in to an app. */
  readonly where?: Where;
}

/** What must hold: a block, one of some controls (`step` is any second step), or a session control. */
export type Ask =
  | { readonly kind: 'block' }
  | { readonly kind: 'grant'; readonly anyOf: readonly Control[] }
  | { readonly kind: 'session'; readonly control: SessionControl }
  /** A new sign-in after at most so many hours; 0 is every time. */
  | { readonly kind: 'frequency'; readonly hours: number };

export type Control =
  | 'step'
  | 'phishingResistant'
  | 'compliantDevice'
  | 'domainJoinedDevice'
  | 'protectedApp'
  | 'termsOfUse'
  | 'passwordChange';
export type SessionControl = 'neverPersistent' | 'appEnforced' | 'tokenProtection';

/** Names of values along a dimension; see `space.ts`. */
export interface Where {
  readonly target?: readonly string[];
  readonly client?: readonly string[];
  readonly platform?: readonly string[];
  readonly location?: 'untrusted';
  readonly device?: 'unmanaged';
  readonly signInRisk?: readonly string[];
  readonly userRisk?: readonly string[];
  readonly insiderRisk?: readonly string[];
  readonly flow?: readonly string[];
}

const { exchange, sharePoint, teams, azureManagement, intuneEnrolment } = firstPartyApps;
const modern = ['browser', 'mobileAppsAndDesktopClients'] as const;
const block = { kind: 'block' } as const;
const step = { kind: 'grant', anyOf: ['step'] } as const;

/** Questions whose answer is always, sometimes, never or cannot-sign-in. */
export const requirements = {
  secondStep: { words: 'a second step is asked', asks: step },
  phishingResistant: {
    words: 'a method is asked that no fake page can steal',
    asks: { kind: 'grant', anyOf: ['phishingResistant'] },
  },
  managedDeviceOrProtectedApp: {
    words: 'a managed device or a protected app is asked',
    asks: { kind: 'grant', anyOf: ['compliantDevice', 'domainJoinedDevice', 'protectedApp'] },
  },
  managedDevice: {
    words: 'a compliant or hybrid-joined device is asked',
    asks: { kind: 'grant', anyOf: ['compliantDevice', 'domainJoinedDevice'] },
  },
  compliantDevice: {
    words: 'a compliant device is asked',
    asks: { kind: 'grant', anyOf: ['compliantDevice'] },
  },
  secondStepOrManagedDevice: {
    words: 'a second step or a managed device is asked',
    asks: { kind: 'grant', anyOf: ['step', 'compliantDevice', 'domainJoinedDevice'] },
  },
  protectedAppOnMobiles: {
    words: 'a protected app is asked on phones and tablets',
    asks: { kind: 'grant', anyOf: ['protectedApp'] },
    where: { platform: ['android', 'iOS'], client: ['mobileAppsAndDesktopClients'] },
  },
  termsOfUse: {
    words: 'terms of use are asked',
    asks: { kind: 'grant', anyOf: ['termsOfUse'] },
  },
  legacyClientsBlocked: {
    words: 'older ways of signing in are blocked',
    asks: block,
    where: { client: ['exchangeActiveSync', 'other'] },
  },
  deviceCodeBlocked: {
    words: 'signing in with a device code is blocked',
    asks: block,
    where: { flow: ['deviceCodeFlow'], client: modern },
  },
  authenticationTransferBlocked: {
    words: 'moving a sign-in to another device is blocked',
    asks: block,
    where: { flow: ['authenticationTransfer'], client: modern },
  },
  unknownPlatformsBlocked: {
    words: 'unknown kinds of device are blocked',
    asks: block,
    where: { platform: ['unknown'] },
  },
  untrustedLocationsBlocked: {
    words: 'sign-ins from outside trusted places are blocked',
    asks: block,
    where: { location: 'untrusted' },
  },
  highRiskSignInsBlocked: {
    words: 'sign-ins at high risk are blocked',
    asks: block,
    where: { signInRisk: ['high'] },
  },
  mediumRiskSignInsBlocked: {
    words: 'sign-ins at medium risk are blocked',
    asks: block,
    where: { signInRisk: ['medium'] },
  },
  riskySignInsSecondStep: {
    words: 'a second step is asked at medium or high risk',
    asks: step,
    where: { signInRisk: ['medium', 'high'] },
  },
  highRiskUsersBlocked: {
    words: 'accounts at high risk are blocked',
    asks: block,
    where: { userRisk: ['high'] },
  },
  highRiskUsersPasswordChange: {
    words: 'accounts at high risk must change the password or are blocked',
    asks: { kind: 'grant', anyOf: ['passwordChange'] },
    where: { userRisk: ['high'] },
  },
  insiderRiskBlocked: {
    words: 'accounts at elevated insider risk are blocked',
    asks: block,
    where: { insiderRisk: ['elevated'] },
  },
  insiderRiskOfficeBlocked: {
    words: 'accounts at elevated insider risk are blocked from Office 365',
    asks: block,
    where: { insiderRisk: ['elevated'], target: ['Office365'] },
  },
  adminPortalsBlocked: {
    words: 'the Microsoft admin portals are blocked',
    asks: block,
    where: { target: ['MicrosoftAdminPortals'] },
  },
  azureManagementSecondStep: {
    words: 'a second step is asked to manage Azure',
    asks: step,
    where: { target: [azureManagement] },
  },
  intuneEnrolmentSecondStep: {
    words: 'a second step is asked to enrol a device',
    asks: step,
    where: { target: [intuneEnrolment] },
  },
  intuneEnrolmentEveryTime: {
    words: 'a new sign-in is asked each time a device is enrolled',
    asks: { kind: 'frequency', hours: 0 },
    where: { target: [intuneEnrolment] },
  },
  securityInfoSecondStep: {
    words: 'a second step is asked to set up security information',
    asks: step,
    where: { target: ['urn:user:registersecurityinfo'], client: modern },
  },
  securityInfoManagedDevice: {
    words: 'a managed device is asked to set up security information',
    asks: { kind: 'grant', anyOf: ['compliantDevice', 'domainJoinedDevice'] },
    where: { target: ['urn:user:registersecurityinfo'], client: modern },
  },
  deviceRegistrationSecondStep: {
    words: 'a second step is asked to join or register a device',
    asks: step,
    where: { target: ['urn:user:registerdevice'], client: modern },
  },
  neverPersistentBrowser: {
    words: 'the browser forgets the sign-in when it closes',
    asks: { kind: 'session', control: 'neverPersistent' },
    where: { client: ['browser'] },
  },
  unmanagedNeverPersistentBrowser: {
    words: 'the browser of an unmanaged device forgets the sign-in when it closes',
    asks: { kind: 'session', control: 'neverPersistent' },
    where: { client: ['browser'], device: 'unmanaged' },
  },
  appEnforcedRestrictions: {
    words: 'Exchange and SharePoint limit what an unmanaged device may do',
    asks: { kind: 'session', control: 'appEnforced' },
    where: { target: [exchange, sharePoint], client: modern },
  },
  tokenProtection: {
    words: 'sign-in tokens are bound to the device in Windows apps',
    asks: { kind: 'session', control: 'tokenProtection' },
    where: {
      target: [exchange, sharePoint, teams],
      client: ['mobileAppsAndDesktopClients'],
      platform: ['windows'],
    },
  },
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementKey = keyof typeof requirements;
export const requirementKeys = Object.keys(requirements) as RequirementKey[];

/** Questions whose answer is the longest time, in hours, that some allowed sign-in lasts. */
export const frequencies = {
  signInHours: { words: 'any sign-in' },
  unmanagedSignInHours: { words: 'a sign-in on an unmanaged device', where: { device: 'unmanaged' } },
  riskySignInHours: {
    words: 'a sign-in at medium or high risk',
    where: { signInRisk: ['medium', 'high'] },
  },
  intuneEnrolmentSignInHours: { words: 'the enrolment of a device', where: { target: [intuneEnrolment] } },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly where?: Where }>>;

export type FrequencyKey = keyof typeof frequencies;
export const frequencyKeys = Object.keys(frequencies) as FrequencyKey[];

/** Every sign-in to an app. */
export const everywhere: Where = {};

/** More hours than any policy can set: nothing ends the sign-in but Microsoft's own rolling window of 90 days. */
export const noLimitHours = 1_000_000;

/** As long as any limit can be: whoever is asked again at all is asked within this time. */
export const anyLimitHours = noLimitHours - 1;

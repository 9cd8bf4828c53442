import { cloudDesktopApps, firstPartyApps } from './first-party-apps.ts';
import type { Requirement } from './sign-in-requirement.ts';
import { riskRequirements } from './risk-requirements.ts';

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
  ...riskRequirements,
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
      target: [exchange, sharePoint, teams, ...cloudDesktopApps],
      client: ['mobileAppsAndDesktopClients'],
      platform: ['windows'],
      onBindingDevices: true,
    },
  },
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementKey = keyof typeof requirements;
export const requirementKeys = Object.keys(requirements) as RequirementKey[];

/** What a run tells of every account: each question by the fact that answers it, and in words. */
export const askedOfAccounts = requirementKeys.map((key) => ({ key, words: requirements[key].words }));

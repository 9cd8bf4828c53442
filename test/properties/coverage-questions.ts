import type { AnyAsk } from '../../src/facts/conditional-access/policy/asks.ts';
import type { Requirement, Where } from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import { requirements } from '../../src/facts/conditional-access/policy/requirement-table.ts';
import type { SignIn } from './coverage-oracle-input.ts';
import type { verdicts } from './coverage-verdicts.ts';

type Verdict = ReturnType<typeof verdicts>;

export interface Question {
  readonly ask: AnyAsk;
  readonly where: Where;
  /** Whether the question is about this sign-in. */
  readonly belongs: (signIn: SignIn) => boolean;
  readonly holds: (verdict: Verdict) => boolean;
  /** Whether a sign-in is what is asked without being asked. */
  readonly byItself?: (verdict: Verdict) => boolean;
}

const isApp = ({ target }: SignIn): boolean => target.kind === 'app' || target.kind === 'directory';
const inApp =
  (about: Question['belongs']): Question['belongs'] =>
  (signIn) =>
    isApp(signIn) && about(signIn);
const unmanaged = ({ device }: SignIn): boolean => !device.compliant && device.trust !== 'ServerAD';

/** A question of the table, with what it is about and what it asks written a second time, for the oracle. */
const question = (
  key: keyof typeof requirements,
  holds: Question['holds'],
  about: Question['belongs'] = isApp,
): Question => {
  const { asks, where = {} }: Requirement = requirements[key];
  return { ask: asks, where, holds, belongs: about };
};

const onManaged = (one: Question): Question => ({ ...one, byItself: (verdict) => verdict.managedItself });
const onCompliant = (one: Question): Question => ({ ...one, byItself: (verdict) => verdict.compliantItself });

const among =
  (...ids: readonly string[]): Question['belongs'] =>
  ({ target }) =>
    ids.includes(target.id);
const exchange = '00000002-0000-0ff1-ce00-000000000000';
const sharePoint = '00000003-0000-0ff1-ce00-000000000000';
const mailAndFiles = among(exchange, sharePoint);

const legacy = ['exchangeActiveSync', 'other'];
const modern = ['browser', 'mobileAppsAndDesktopClients'];

export const questions = {
  secondStep: question('secondStep', (verdict) => verdict.secondStep),
  legacyClientsBlocked: question(
    'legacyClientsBlocked',
    ({ blocked }) => blocked,
    inApp(({ client }) => legacy.includes(client)),
  ),
  deviceCodeBlocked: question(
    'deviceCodeBlocked',
    ({ blocked }) => blocked,
    inApp(({ flow, client }) => flow === 'deviceCodeFlow' && modern.includes(client)),
  ),
  phishingResistant: question('phishingResistant', (verdict) => verdict.phishingResistant),
  managedDevice: onManaged(question('managedDevice', (verdict) => verdict.managedDevice)),
  protectedAppOnMobiles: question(
    'protectedAppOnMobiles',
    (verdict) => verdict.protectedApp,
    inApp(
      ({ platform, client }) =>
        ['android', 'iOS'].includes(platform) && client === 'mobileAppsAndDesktopClients',
    ),
  ),
  termsOfUse: question('termsOfUse', (verdict) => verdict.termsOfUse),
  untrustedLocationsBlocked: question(
    'untrustedLocationsBlocked',
    ({ blocked }) => blocked,
    inApp(({ trustedPlace }) => !trustedPlace),
  ),
  unknownPlatformsBlocked: question(
    'unknownPlatformsBlocked',
    ({ blocked }) => blocked,
    inApp(({ platform }) => platform === 'unknown'),
  ),
  riskySignInsSecondStep: question(
    'riskySignInsSecondStep',
    (verdict) => verdict.secondStep,
    inApp(({ signInRisk }) => ['medium', 'high'].includes(signInRisk)),
  ),
  highRiskUsersPasswordChange: question(
    'highRiskUsersPasswordChange',
    (verdict) => verdict.passwordChange,
    inApp(({ userRisk }) => userRisk === 'high'),
  ),
  insiderRiskBlocked: question(
    'insiderRiskBlocked',
    ({ blocked }) => blocked,
    inApp(({ insiderRisk }) => insiderRisk === 'elevated'),
  ),
  unmanagedNeverPersistentBrowser: question(
    'unmanagedNeverPersistentBrowser',
    (verdict) => verdict.neverPersistent,
    inApp((signIn) => signIn.client === 'browser' && unmanaged(signIn)),
  ),
  managedDeviceOrProtectedApp: onManaged(
    question('managedDeviceOrProtectedApp', (verdict) => verdict.managedDeviceOrProtectedApp),
  ),
  compliantDevice: onCompliant(question('compliantDevice', (verdict) => verdict.compliantDevice)),
  secondStepOrManagedDevice: onManaged(
    question('secondStepOrManagedDevice', (verdict) => verdict.secondStepOrManagedDevice),
  ),
  authenticationTransferBlocked: question(
    'authenticationTransferBlocked',
    ({ blocked }) => blocked,
    inApp(({ flow, client }) => flow === 'authenticationTransfer' && modern.includes(client)),
  ),
  highRiskUsersBlocked: question(
    'highRiskUsersBlocked',
    ({ blocked }) => blocked,
    inApp(({ userRisk }) => userRisk === 'high'),
  ),
  insiderRiskOfficeBlocked: question(
    'insiderRiskOfficeBlocked',
    ({ blocked }) => blocked,
    (signIn) =>
      signIn.insiderRisk === 'elevated' &&
      among(exchange, sharePoint, 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe', 'some office app')(signIn),
  ),
  adminPortalsBlocked: question(
    'adminPortalsBlocked',
    ({ blocked }) => blocked,
    among(
      '497effe9-df71-4043-a8bb-14cf78c4b63b',
      'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      '00000006-0000-0ff1-ce00-000000000000',
      '80ccca67-54bd-44ab-8625-4b79c4dc7775',
    ),
  ),
  azureManagementSecondStep: question(
    'azureManagementSecondStep',
    (verdict) => verdict.secondStep,
    among('797f4846-ba00-4fd7-ba43-dac1f8f63013'),
  ),
  securityInfoSecondStep: question(
    'securityInfoSecondStep',
    (verdict) => verdict.secondStep,
    (signIn) => among('urn:user:registersecurityinfo')(signIn) && modern.includes(signIn.client),
  ),
  deviceRegistrationSecondStep: question(
    'deviceRegistrationSecondStep',
    (verdict) => verdict.secondStep,
    (signIn) => among('urn:user:registerdevice')(signIn) && modern.includes(signIn.client),
  ),
  appEnforcedRestrictions: question(
    'appEnforcedRestrictions',
    (verdict) => verdict.appEnforced,
    (signIn) => mailAndFiles(signIn) && modern.includes(signIn.client),
  ),
  tokenProtection: question(
    'tokenProtection',
    (verdict) => verdict.tokenProtection,
    (signIn) =>
      // "Exchange Online, SharePoint Online, Microsoft Teams Services" (concept-token-protection); no tenant has desktops.
      among(exchange, sharePoint, 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe')(signIn) &&
      signIn.client === 'mobileAppsAndDesktopClients' &&
      signIn.platform === 'windows',
  ),
  beyondPassword: {
    ask: { kind: 'beyond', combination: 'password' },
    where: {},
    belongs: isApp,
    holds: (verdict) => verdict.beyondPassword,
  },
  withinFourHours: {
    ask: { kind: 'frequency', hours: 4 },
    where: {},
    belongs: isApp,
    holds: ({ hours }) => hours <= 4,
  },
} as const satisfies Readonly<Record<string, Question>>;

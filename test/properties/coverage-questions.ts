import type { AnyAsk } from '../../src/facts/conditional-access/asks.ts';
import {
  requirements,
  type Requirement,
  type Where,
} from '../../src/facts/conditional-access/requirement-table.ts';
import type { SignIn } from './coverage-oracle.ts';
import type { verdicts } from './coverage-verdicts.ts';

type Verdict = ReturnType<typeof verdicts>;

interface Question {
  readonly ask: AnyAsk;
  readonly where: Where;
  /** Whether the question is about this sign-in. */
  readonly belongs: (signIn: SignIn) => boolean;
  readonly holds: (verdict: Verdict) => boolean;
}

const isApp = ({ target }: SignIn): boolean => target.kind === 'app' || target.kind === 'directory';
const unmanaged = ({ device }: SignIn): boolean => !device.compliant && device.trust !== 'ServerAD';

/** A question of the table, with what it is about and what it asks written a second time, for the oracle. */
const question = (
  key: keyof typeof requirements,
  holds: Question['holds'],
  about: Question['belongs'] = () => true,
): Question => {
  const { asks, where = {} }: Requirement = requirements[key];
  return { ask: asks, where, holds, belongs: (signIn) => isApp(signIn) && about(signIn) };
};

const legacy = ['exchangeActiveSync', 'other'];
const modern = ['browser', 'mobileAppsAndDesktopClients'];

export const questions = {
  secondStep: question('secondStep', (verdict) => verdict.secondStep),
  legacyClientsBlocked: question(
    'legacyClientsBlocked',
    ({ blocked }) => blocked,
    ({ client }) => legacy.includes(client),
  ),
  deviceCodeBlocked: question(
    'deviceCodeBlocked',
    ({ blocked }) => blocked,
    ({ flow, client }) => flow === 'deviceCodeFlow' && modern.includes(client),
  ),
  phishingResistant: question('phishingResistant', (verdict) => verdict.phishingResistant),
  managedDevice: question('managedDevice', (verdict) => verdict.managedDevice),
  protectedAppOnMobiles: question(
    'protectedAppOnMobiles',
    (verdict) => verdict.protectedApp,
    ({ platform, client }) =>
      ['android', 'iOS'].includes(platform) && client === 'mobileAppsAndDesktopClients',
  ),
  termsOfUse: question('termsOfUse', (verdict) => verdict.termsOfUse),
  untrustedLocationsBlocked: question(
    'untrustedLocationsBlocked',
    ({ blocked }) => blocked,
    ({ trustedPlace }) => !trustedPlace,
  ),
  unknownPlatformsBlocked: question(
    'unknownPlatformsBlocked',
    ({ blocked }) => blocked,
    ({ platform }) => platform === 'unknown',
  ),
  riskySignInsSecondStep: question(
    'riskySignInsSecondStep',
    (verdict) => verdict.secondStep,
    ({ signInRisk }) => ['medium', 'high'].includes(signInRisk),
  ),
  highRiskUsersPasswordChange: question(
    'highRiskUsersPasswordChange',
    (verdict) => verdict.passwordChange,
    ({ userRisk }) => userRisk === 'high',
  ),
  insiderRiskBlocked: question(
    'insiderRiskBlocked',
    ({ blocked }) => blocked,
    ({ insiderRisk }) => insiderRisk === 'elevated',
  ),
  unmanagedNeverPersistentBrowser: question(
    'unmanagedNeverPersistentBrowser',
    (verdict) => verdict.neverPersistent,
    (signIn) => signIn.client === 'browser' && unmanaged(signIn),
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

import type { Missing } from '../../model/cause.ts';
import type { SignInGap } from '../../model/told-sign-in.ts';
import { unknown, type Known } from '../base/known.ts';
import type { Answer } from './cover/answer.ts';
import type { Coverage } from './explain/coverage-of.ts';
import type { OpenApps } from './explain/open-apps.ts';
import { frequencyKeys, noLimitHours } from './policy/frequency-table.ts';
import { requirementKeys } from './policy/requirement-table.ts';
import { noGap } from './explain/gap.ts';

/** The same answer to every question, and what is told of each that falls short. */
const everything = (answer: Known<Answer>, rest: Partial<Coverage>, gap: SignInGap = noGap): Coverage => {
  const open = typeof answer === 'object' ? answer : undefined;
  return {
    ...Object.fromEntries(
      requirementKeys.flatMap((key) => [
        [key, answer],
        [`${key}Gap`, open ?? gap],
      ]),
    ),
    ...Object.fromEntries(
      frequencyKeys.flatMap((key) => [
        [key, open ?? 0],
        [`${key}Gap`, open ?? gap],
      ]),
    ),
    acceptedMethods: open ?? [],
    secondStepReason: open ?? [],
    ...rest,
  } as Coverage;
};

/** Nobody signs in with an account that is switched off. */
export const switchedOff: Coverage = everything('cannot-sign-in', { secondStepReason: ['blocked'] });

export const nothingKnown = (...missing: readonly Missing[]): Coverage => everything(unknown(...missing), {});

const microsoftDecides: Missing = {
  evidence: 'securityDefaults',
  cause: 'not-supported',
  detail: 'security defaults are on: Microsoft decides when to ask, and does not say',
};

/**
 * Security defaults: a second step when Microsoft thinks it needed, always for Azure management; older clients are
 * blocked; device code in newer tenants only. They leave out the account of the synchronisation
 * (fundamentals/security-defaults, 2025-07-21).
 */
export const underSecurityDefaults = (isSynchronisation: Known<boolean>): Coverage => {
  if (typeof isSynchronisation !== 'boolean') return nothingKnown(...isSynchronisation.missing);
  const open = unknown(microsoftDecides);
  const none = everything(
    'never',
    {
      ...Object.fromEntries(frequencyKeys.map((key) => [key, noLimitHours])),
      acceptedMethods: ['password'],
    },
    {
      is: 'hole',
      hole: isSynchronisation ? 'security-defaults-synchronisation' : 'security-defaults-not-asked',
    },
  );
  if (isSynchronisation) {
    return {
      ...none,
      secondStepReason: ['security-defaults-synchronisation'],
    };
  }
  return {
    ...none,
    secondStep: 'security-defaults',
    secondStepGap: { is: 'hole', hole: 'security-defaults' },
    secondStepReason: ['security-defaults'],
    legacyClientsBlocked: 'always',
    legacyClientsBlockedGap: noGap,
    azureManagementSecondStep: 'always',
    azureManagementSecondStepGap: noGap,
    deviceCodeBlocked: open,
    deviceCodeBlockedGap: open,
    secondStepOrManagedDevice: open,
    secondStepOrManagedDeviceGap: open,
    riskySignInsSecondStep: open,
    riskySignInsSecondStepGap: open,
    intuneEnrolmentSecondStep: open,
    intuneEnrolmentSecondStepGap: open,
    securityInfoSecondStep: open,
    securityInfoSecondStepGap: open,
    deviceRegistrationSecondStep: open,
    deviceRegistrationSecondStepGap: open,
    acceptedMethods: open,
  };
};

/** Apps that are open to everything; what security defaults ask is not told by app. */
export const noOpenAppsKnown = (reason: Known<never>): OpenApps =>
  Object.fromEntries(requirementKeys.map((key) => [`${key}OpenApps`, reason])) as unknown as OpenApps;

/** Why what is asked under security defaults is not known further. */
export const underDefaults = unknown(microsoftDecides);

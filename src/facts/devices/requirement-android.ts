import { unknown, whenKnown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { commonRequirement, type Requirement } from './requirement.ts';
import { numberWhere, type Settings } from './compliance-settings.ts';

/** Types that let any code, a pattern, or whatever the maker chose through, whatever length is written beside them. */
const withoutLength = new Set(['', 'any', 'required', 'lowsecuritybiometric', 'devicedefault']);

/** Medium bars repeats and sequences at 4; high asks for 8 digits or 6 letters, so 6 is what it lets through. */
const byComplexity: Readonly<Record<string, number>> = { none: 0, low: 0, medium: 4, high: 6 };

const hasLength = (settings: Settings): Known<boolean> =>
  whenKnown([settings.word('passwordRequiredType')], (type) => !withoutLength.has(type));

const typedLength = (settings: Settings): Known<number> =>
  numberWhere(hasLength(settings), settings.number('passwordMinimumLength'));

/** A length binds only where a code is required at all. */
const whereRequired = (settings: Settings, length: () => Known<number>): Known<number> =>
  whenKnown([settings.yes('passwordRequired')], (is) => (is ? length() : 0));

const majorVersion = (version: string | null | undefined): number | undefined => {
  const major = Number.parseInt(version ?? '', 10);
  return Number.isNaN(major) ? undefined : major;
};

const olderEnrolment = unknown(
  strange(
    'deviceCompliancePolicies.passwordRequiredType',
    'on Android 12 and later it depends on when the device was enrolled',
  ),
);

/** Android 12 and later go by complexity; a type without it is an old setting that new enrolments read otherwise. */
const lengthByComplexity = (settings: Settings): Known<number> =>
  whenKnown([settings.word('requiredPasswordComplexity')], (complexity) => {
    if (complexity !== '' && complexity !== 'none')
      return (
        byComplexity[complexity] ??
        unknown(strange('deviceCompliancePolicies.requiredPasswordComplexity', 'not a word that we know'))
      );
    return whenKnown([hasLength(settings)], (has): Known<number> => (has ? olderEnrolment : 0));
  });

const pinLength = (settings: Settings, osVersion: string | null | undefined): Known<number> => {
  const major = majorVersion(osVersion);
  if (major !== undefined) return major >= 12 ? lengthByComplexity(settings) : typedLength(settings);
  return unknown(strange('managedDevices.osVersion', 'not a version, and the rule depends on it'));
};

const failures = (settings: Settings): Known<number> =>
  whenKnown([settings.number('passwordSignInFailureCountBeforeFactoryReset')], (times) => times ?? 0);

/** A lowest age of the security fixes asks for updates as a lowest version does (minAndroidSecurityPatchLevel, read 2026-11). */
const androidCommon = (settings: Settings): Requirement => ({
  ...commonRequirement(settings),
  minimumVersion: anyOf([
    settings.version('osMinimumVersion'),
    settings.version('minAndroidSecurityPatchLevel'),
  ]),
});

/**
 * Personal phones with a work profile, and phones under the older device administrator. The whole phone's code is
 * `password…`; the profile's own code (`workProfile…`) locks the profile only
 * (intune/protect/compliance-policy-create-android-for-work, 2025-05-12).
 */
export const androidRequirement = (settings: Settings, osVersion: string | null | undefined): Requirement => {
  const common = androidCommon(settings);
  return {
    ...common,
    pinLength: whereRequired(settings, () => pinLength(settings, osVersion)),
    wrongCodes: failures(settings),
    jailbreak: settings.yes('securityBlockJailbrokenDevices'),
  };
};

/** The council's own phones: no complexity, and root is found only by an attestation (same page). */
export const androidOwnerRequirement = (settings: Settings): Requirement => ({
  ...androidCommon(settings),
  pinLength: whereRequired(settings, () => typedLength(settings)),
  jailbreak: anyOf([
    settings.yes('securityRequireSafetyNetAttestationBasicIntegrity'),
    settings.yes('securityRequireIntuneAppIntegrity'),
  ]),
});

/** Only digits have a length there (intune/protect/compliance-policy-create-android-aosp, 2024-05-15). */
export const androidOpenSourceRequirement = (settings: Settings): Requirement => ({
  ...androidCommon(settings),
  pinLength: numberWhere(
    allOf([
      settings.yes('passwordRequired'),
      whenKnown([settings.word('passwordRequiredType')], (type) =>
        ['numeric', 'numericcomplex'].includes(type),
      ),
    ]),
    settings.number('passwordMinimumLength'),
  ),
  jailbreak: settings.yes('securityBlockJailbrokenDevices'),
});

import { z } from 'zod';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, strange, type ItemOf } from '../base/read-evidence.ts';
import type { Platform } from './platform.ts';

type Policy = ItemOf<'mobileDeviceMailboxPolicies'>;
type MobileDevice = ItemOf<'mobileDevices'>;

export const phoneGrades = z.enum(['measured', 'required', 'exchange', 'nothing']);

/** What is asked of a phone. */
export interface AskedFacts {
  readonly pinRequired: Known<boolean>;
  readonly pinMinimumLength: Known<number>;
  readonly lockRequired: Known<boolean>;
  readonly lockAfterMinutes: Known<number>;
  readonly wrongCodeLimit: Known<number>;
  readonly encryptionRequired: Known<boolean>;
  readonly refusedWithoutPin: Known<boolean>;
  readonly evidenceGrade: Known<z.infer<typeof phoneGrades>>;
}

const from = (property: string): `mobileDeviceMailboxPolicies.${string}` =>
  `mobileDeviceMailboxPolicies.${property}`;

/** A number, 0 for Unlimited (null); absent is not read. */
const limit = (value: number | null | undefined, property: string): Known<number> =>
  value === undefined ? unknown(strange(from(property), 'no value came')) : Math.ceil(value ?? 0);

const lengthUnproven = unknown({
  evidence: 'mobileDeviceMailboxPolicies',
  cause: 'not-supported',
  detail: 'Microsoft says of Outlook for Android only that it keeps to a minimum length.',
});

const outlookSilent = unknown({
  evidence: 'mobileDeviceMailboxPolicies',
  cause: 'not-supported',
  detail: 'Microsoft does not say that the Outlook app keeps to this setting.',
});

/**
 * Set-MobileDeviceMailboxPolicy and "eas" of office-docs-powershell, 2026-08-21: which app honours what. Of Outlook for
 * iOS and Android the pages name a code, its length (Android only) and encryption; idle time, wrong codes and the
 * refusal of phones that cannot keep the rules are not among them (secure-outlook-for-ios-and-android, read 2021-07).
 */
export const asked = (
  policy: Policy,
  device: Pick<MobileDevice, 'isOutlookApp'>,
  platform: Known<Platform>,
): AskedFacts => {
  const pin = answered(policy.passwordEnabled, from('PasswordEnabled'));
  const onlyWithPin = (value: Known<number>): Known<number> =>
    whenKnown([pin], (required) => (required ? value : 0));
  const byDevice = <T extends number | boolean>(value: Known<T>): Known<T> =>
    whenKnown([value], (asks): Known<T> => {
      if (!asks) return asks;
      const isOutlook = answered(device.isOutlookApp, 'mobileDevices.ClientType');
      return whenKnown([isOutlook], (is) => (is ? outlookSilent : asks));
    });
  const lock = byDevice(onlyWithPin(limit(policy.maxInactivityTimeLockMinutes, 'MaxInactivityTimeLock')));
  return {
    pinRequired: pin,
    pinMinimumLength: whenKnown(
      [onlyWithPin(limit(policy.minPasswordLength, 'MinPasswordLength')), platform],
      (length, system) =>
        length === 0 || (system === 'android' && device.isOutlookApp === true) ? length : lengthUnproven,
    ),
    lockRequired: whenKnown([lock], (minutes) => minutes > 0),
    lockAfterMinutes: lock,
    wrongCodeLimit: byDevice(
      onlyWithPin(limit(policy.maxPasswordFailedAttempts, 'MaxPasswordFailedAttempts')),
    ),
    encryptionRequired: answered(policy.requireDeviceEncryption, from('RequireDeviceEncryption')),
    refusedWithoutPin: byDevice(
      whenKnown(
        [pin, answered(policy.allowNonProvisionableDevices, from('AllowNonProvisionableDevices'))],
        (required, allows) => required && !allows,
      ),
    ),
    evidenceGrade: whenKnown([pin], (required) => (required ? 'exchange' : 'nothing')),
  };
};

/** The same where the policy is not known. */
export const nothingAsked = (reason: Known<never>): AskedFacts => ({
  pinRequired: reason,
  pinMinimumLength: reason,
  lockRequired: reason,
  lockAfterMinutes: reason,
  wrongCodeLimit: reason,
  encryptionRequired: reason,
  refusedWithoutPin: reason,
  evidenceGrade: reason,
});

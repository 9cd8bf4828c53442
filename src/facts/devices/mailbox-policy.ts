import { z } from 'zod';
import { computed } from '../base/computed.ts';
import type { Needs, View } from '../base/needs.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, strange, type ItemOf } from '../base/read-evidence.ts';
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
  value === undefined ? unknown(strange(from(property), 'Microsoft sent no value')) : Math.ceil(value ?? 0);

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
const asked = (
  policy: Policy,
  device: Pick<MobileDevice, 'isOutlookApp'>,
  platform: Known<Platform>,
): AskedFacts => {
  const pin = answered(policy.passwordEnabled, from('PasswordEnabled'));
  const onlyWithPin = (value: Known<number>): Known<number> =>
    whenKnown([pin], (required) => (required ? value : 0));
  const byDevice = <T extends number | boolean>(value: Known<T>): Known<T> =>
    whenKnown([value], (asks) => (asks && device.isOutlookApp ? outlookSilent : asks));
  const lock = byDevice(onlyWithPin(limit(policy.maxInactivityTimeLockMinutes, 'MaxInactivityTimeLock')));
  return {
    pinRequired: pin,
    pinMinimumLength: whenKnown(
      [onlyWithPin(limit(policy.minPasswordLength, 'MinPasswordLength')), platform],
      (length, system) =>
        length === 0 || (system === 'android' && device.isOutlookApp) ? length : lengthUnproven,
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

const nothingKnown = (reason: Known<never>): AskedFacts => ({
  pinRequired: reason,
  pinMinimumLength: reason,
  lockRequired: reason,
  lockAfterMinutes: reason,
  wrongCodeLimit: reason,
  encryptionRequired: reason,
  refusedWithoutPin: reason,
  evidenceGrade: reason,
});

const basicMobility = unknown({
  evidence: 'organization',
  cause: 'not-supported',
  detail:
    'Basic Mobility and Security may replace the mailbox policy on enrolled phones, and cannot be read.',
});

/** Basic Mobility replaces the mailbox policy once a phone is enrolled (basic-mobility-security capabilities, 2024-11-11). */
const mayBeReplaced = (given: View<{ organization: ['mobileDeviceManagementAuthority'] }>): Known<boolean> =>
  whenKnown([readOne(given, 'organization')], (one) =>
    whenKnown(
      [answered(one.mobileDeviceManagementAuthority, 'organization.mobileDeviceManagementAuthority')],
      (authority) => (authority.toLowerCase() === 'office365' ? basicMobility : false),
    ),
  );

const needs = {
  mobileDeviceMailboxPolicies: [
    'name',
    'isDefault',
    'passwordEnabled',
    'minPasswordLength',
    'maxInactivityTimeLockMinutes',
    'maxPasswordFailedAttempts',
    'requireDeviceEncryption',
    'allowNonProvisionableDevices',
  ],
  casMailboxes: ['userId', 'activeSyncMailboxPolicy'],
  organization: ['mobileDeviceManagementAuthority'],
} as const satisfies Needs;

/** The policy of each mailbox: by name, and the default one where the mailbox names none. */
const policies = (
  given: View<Pick<typeof needs, 'mobileDeviceMailboxPolicies' | 'casMailboxes'>>,
): ((userId: string | null | undefined) => Known<Policy>) => {
  const all = readList(given, 'mobileDeviceMailboxPolicies');
  const boxes = readList(given, 'casMailboxes');
  const named = new Map(all.items.map((policy) => [policy.name.toLowerCase(), policy]));
  const standard = all.items.find((policy) => policy.isDefault === true);
  const nameOf = new Map(boxes.items.map((box) => [box.userId, box.activeSyncMailboxPolicy]));
  return (userId) => {
    if (all.missing.length > 0) return unknown(...all.missing);
    if (boxes.missing.length > 0) return unknown(...boxes.missing);
    if (!userId || !nameOf.has(userId))
      return unknown(strange('mobileDevices.Identity', 'the phone leads to no mailbox that we know'));
    const name = nameOf.get(userId);
    const policy = name ? named.get(name.toLowerCase()) : name === null ? standard : undefined;
    return (
      policy ?? unknown(strange('casMailboxes.ActiveSyncMailboxPolicy', 'names no policy that was read'))
    );
  };
};

/** What Exchange asks of a phone that reads mail. It asks; whether the phone obeys, nobody reports. */
export const mailboxPolicies = computed({
  name: 'mailbox policies for phones',
  needs,
  derive: (
    given,
  ): ((device: Pick<MobileDevice, 'userId' | 'isOutlookApp'>, platform: Known<Platform>) => AskedFacts) => {
    const policyOf = policies(given);
    const replaced = mayBeReplaced(given);
    return (device, platform) => {
      const policy = isUnknown(replaced) ? replaced : policyOf(device.userId);
      return isUnknown(policy) ? nothingKnown(policy) : asked(policy, device, platform);
    };
  },
});

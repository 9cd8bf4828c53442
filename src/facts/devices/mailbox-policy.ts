import { computed } from '../base/computed.ts';
import type { Needs, View } from '../base/needs.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne, strange, type ItemOf } from '../base/read-evidence.ts';
import { asked, nothingAsked, type AskedFacts } from './exchange-asks.ts';
import type { Platform } from './platform.ts';

type Policy = ItemOf<'mobileDeviceMailboxPolicies'>;
type MobileDevice = ItemOf<'mobileDevices'>;
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
      return isUnknown(policy) ? nothingAsked(policy) : asked(policy, device, platform);
    };
  },
});

import { z } from 'zod';
import { platforms } from './device.ts';
import { count, field, text, yesNo } from './field.ts';

const intune = ['deviceCompliancePolicies.settings', 'deviceCompliancePolicyStates.state'];
const pin = [
  ...intune,
  'mobileDeviceMailboxPolicies.PasswordEnabled',
  'casMailboxes.ActiveSyncMailboxPolicy',
];
const from = (property: string): string[] => [
  ...intune,
  `mobileDeviceMailboxPolicies.${property}`,
  'casMailboxes.ActiveSyncMailboxPolicy',
];

/**
 * A phone or tablet with council data, managed by Intune or known to Exchange because it fetches mail. Where the
 * council has no Intune, this is what can be known at all; `evidenceGrade` says how much that is worth.
 */
export const Phone = z.strictObject({
  id: z.string(),
  name: z.string(),
  seenBy: field(
    z.enum(['intune', 'exchange']),
    'Which service knows it',
    'managedDevices.id',
    'mobileDevices.Guid',
  ),
  platform: field(
    platforms,
    'Operating system family',
    'managedDevices.operatingSystem',
    'mobileDevices.DeviceOS',
  ),
  person: text(
    'Name of its owner; empty when shared',
    'managedDevices.userDisplayName',
    'mobileDevices.Identity',
    'users.displayName',
  ),
  /** For sentences, after the name: "(Ada Finch)". */
  personNote: text(
    'Its main user in brackets, or that it has none, or that Exchange knows it',
    'managedDevices.userDisplayName',
    'mobileDevices.Identity',
    'users.displayName',
  ),
  mailApp: field(
    z.enum(['outlook', 'other', 'not-recorded']),
    'The app that fetches the mail; Intune does not record it',
    'mobileDevices.ClientType',
  ),
  isInUse: yesNo(
    'Not being wiped or retired, and not barred from mail',
    'managedDevices.managementState',
    'mobileDevices.DeviceAccessState',
  ),
  /** True for every phone that Intune knows. */
  isProbablyManaged: yesNo(
    'Its owner has a managed phone of the same kind, and this is probably the same phone',
    'managedDevices.userId',
    'mobileDevices.Identity',
  ),
  pinRequired: yesNo('A policy asks for an unlock code', ...pin),
  /** 0 when no policy sets a length. */
  pinMinimumLength: count('Shortest unlock code that its policies let through', ...from('MinPasswordLength')),
  pinFallsShort: yesNo(
    'The phone reported that its code falls short; phones that only Exchange knows report nothing',
    'deviceCompliancePolicyStates.settingStates',
    'managedDevices.lastSyncDateTime',
  ),
  /** 0 when the app asks for none, and for phones that Intune manages. */
  appPinMinimumLength: count(
    'Shortest PIN that Outlook itself asks for on an own phone; it guards the council’s email, not the phone',
    'appProtectionPolicies.minimumPinLength',
    'appProtectionPolicies.assignments',
    'managedAppRegistrations.userId',
    'groups.members',
  ),
  lockRequired: yesNo('A policy sets an idle lock', ...from('MaxInactivityTimeLock')),
  /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
  lockAfterMinutes: count('Longest idle time in minutes before it locks', ...from('MaxInactivityTimeLock')),
  /** For sentences, not for decisions: after how long it locks; what it opens with; how short a code may be. */
  lockSummary: text('After how many minutes it locks, if ever', ...from('MaxInactivityTimeLock')),
  codeSummary: text(
    'Whether it needs a code, and what it reported of it',
    ...pin,
    'deviceCompliancePolicyStates.settingStates',
  ),
  codeLengthSummary: text('How short a code its policies let through', ...from('MinPasswordLength')),
  /** 0 for no limit. */
  wrongCodeLimit: count('Wrong codes after which it is reset', ...from('MaxPasswordFailedAttempts')),
  encryptionRequired: yesNo('A policy asks for encryption', ...from('RequireDeviceEncryption')),
  refusedWithoutPin: yesNo(
    'A phone that cannot keep the rules gets no mail',
    'mobileDeviceMailboxPolicies.AllowNonProvisionableDevices',
    'casMailboxes.ActiveSyncMailboxPolicy',
  ),
  evidenceGrade: field(
    z.enum(['measured', 'required', 'exchange', 'nothing']),
    'How the answer about the unlock code is known: the phone said so within a week, a compliance policy requires it, Exchange asks for it and nobody reports back, or nothing asks for it',
    ...pin,
  ),
});
export type Phone = z.infer<typeof Phone>;

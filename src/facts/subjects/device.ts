import { z } from 'zod';
import { count, days, field, text, yesNo } from './field.ts';

const policies = [
  'deviceCompliancePolicies.settings',
  'deviceCompliancePolicies.assignments',
  'deviceCompliancePolicyStates.settingStates',
];

/** A device that Intune manages. Devices that nobody manages are unseen, and the report says so. */
export const Device = z.strictObject({
  id: z.string(),
  name: z.string(),
  platform: field(
    z.enum(['windows', 'macos', 'ios', 'android', 'linux', 'other']),
    'Operating system family',
    'managedDevices.operatingSystem',
  ),
  isMobile: yesNo('A phone or tablet', 'managedDevices.operatingSystem'),
  owner: field(
    z.enum(['council', 'personal', 'not-recorded']),
    'Whose device it is',
    'managedDevices.managedDeviceOwnerType',
  ),
  person: text('Name of its main user; empty when shared', 'managedDevices.userDisplayName'),
  isInUse: yesNo('Not being wiped or retired', 'managedDevices.managementState'),
  lastSeenDays: days('Whole days since it last reported', 'managedDevices.lastSyncDateTime'),
  isEncrypted: yesNo(
    'The device reports that its storage is encrypted',
    'managedDevices.isEncrypted',
    ...policies,
  ),
  isCompliant: yesNo(
    'Meets every compliance policy that reached it, and at least one did',
    'managedDevices.complianceState',
    ...policies,
  ),
  hasCompliancePolicy: yesNo('A compliance policy of the council reached it', ...policies),
  pinRequired: yesNo('A policy that reached it requires an unlock code', ...policies),
  /** 0 when no policy sets a length. */
  pinMinimumLength: count('Shortest unlock code that its policies allow', ...policies),
  /** 0 when no policy sets a limit. */
  lockAfterMinutes: count('Longest idle time before it locks by policy', ...policies),
  lockRequired: yesNo('A policy that reached it sets an idle lock', ...policies),
  /** Grade of the evidence ladder: measured, required, nothing. */
  evidenceGrade: text('How the answer about the unlock code is known', ...policies),
});
export type Device = z.infer<typeof Device>;

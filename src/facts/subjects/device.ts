import { z } from 'zod';
import { count, days, field, text, texts, yesNo } from './field.ts';

const policies = [
  'deviceCompliancePolicies.settings',
  'deviceCompliancePolicyStates.state',
  'deviceCompliancePolicyStates.displayName',
];
const reported = ['deviceCompliancePolicyStates.settingStates', 'managedDevices.lastSyncDateTime'];

export const platforms = z.enum(['windows', 'macos', 'ios', 'android', 'linux', 'other']);

/** A device that Intune manages. Devices that nobody manages are unseen, and the report says so. */
export const Device = z.strictObject({
  id: z.string(),
  name: z.string(),
  platform: field(platforms, 'Operating system family', 'managedDevices.operatingSystem'),
  isMobile: yesNo('A phone or tablet', 'managedDevices.operatingSystem'),
  osVersion: text('Version of the operating system', 'managedDevices.osVersion'),
  osSupported: yesNo(
    'Its maker still sends security updates for this version; paid extensions are not seen',
    'managedDevices.osVersion',
  ),
  owner: field(
    z.enum(['council', 'personal', 'not-recorded']),
    'Whose device it is; a label that anybody in charge can change',
    'managedDevices.managedDeviceOwnerType',
  ),
  person: text(
    'Name of its main user; empty when shared',
    'managedDevices.userDisplayName',
    'users.displayName',
  ),
  /** For sentences, after the name: "(Ada Finch)". */
  personNote: text(
    'Its main user in brackets, or that it has none',
    'managedDevices.userDisplayName',
    'managedDevices.userId',
    'users.displayName',
  ),
  hasMainUser: yesNo('It has a main user; without one it is shared', 'managedDevices.userId'),
  mainUserBlocked: yesNo(
    'Its main user can no longer sign in, or is deleted',
    'managedDevices.userId',
    'users.accountEnabled',
  ),
  mainUserHasLeft: yesNo(
    'Its main user is past the leaving date, or is deleted',
    'managedDevices.userId',
    'input:people',
  ),
  isInUse: yesNo('Not being wiped or retired', 'managedDevices.managementState'),
  lastSeenDays: days('Whole days since it last reported', 'managedDevices.lastSyncDateTime'),
  enrolledDays: days('Whole days since it was enrolled', 'managedDevices.enrolledDateTime'),
  isJailbroken: yesNo(
    'A phone whose built-in protection was removed; never a computer',
    'managedDevices.jailBroken',
  ),
  complianceState: field(
    z.enum([
      'compliant',
      'not-compliant',
      'in-grace-period',
      'conflict',
      'error',
      'not-evaluated',
      'judged-elsewhere',
    ]),
    "Intune's own word, which is also compliant where no policy asks anything",
    'managedDevices.complianceState',
  ),
  isCompliant: yesNo(
    'Meets every compliance policy that reached it, and at least one did',
    'managedDevices.complianceState',
    ...policies,
  ),
  hasCompliancePolicy: yesNo('A compliance policy of the council reached it', ...policies),
  compliancePolicies: texts('Names of the compliance policies that reached it', ...policies),
  isEncrypted: yesNo('Its storage is encrypted', 'managedDevices.isEncrypted', ...reported),
  encryptionRequired: yesNo('A compliance policy that reached it requires encryption', ...policies),
  pinRequired: yesNo('A compliance policy that reached it requires an unlock code', ...policies),
  /** 0 when no policy sets a length. */
  pinMinimumLength: count('Shortest unlock code that its compliance policies let through', ...policies),
  pinFallsShort: yesNo('The device reported that its code falls short of these policies', ...reported),
  lockRequired: yesNo('A compliance policy that reached it sets an idle lock', ...policies),
  /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
  lockAfterMinutes: count('Longest idle time in minutes before it locks by policy', ...policies),
  /** For sentences, not for decisions. */
  lockSummary: text('After how many minutes it locks by policy, if ever', ...policies),
  wrongCodeLimit: count('Wrong unlock codes after which it is reset by policy', ...policies),
  jailbreakRefused: yesNo(
    'A compliance policy that reached it refuses phones without protection',
    ...policies,
  ),
  antivirusRequired: yesNo('A compliance policy that reached it requires antivirus', ...policies),
  firewallRequired: yesNo('A compliance policy that reached it requires the firewall', ...policies),
  minimumVersionRequired: yesNo('A compliance policy that reached it sets a lowest version', ...policies),
  evidenceGrade: field(
    z.enum(['measured', 'required', 'nothing']),
    'How the answer about the unlock code is known: the device said so within a week, a policy requires it, or nothing requires it',
    ...policies,
    ...reported,
  ),
});
export type Device = z.infer<typeof Device>;

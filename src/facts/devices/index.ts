import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, subject, told, type NamedList } from '../base/fact.ts';
import { readList } from '../base/read-evidence.ts';
import { computersWith, mainUserRoles, setUpTimes } from './loans.ts';
import { antivirus, virusFinds } from './antivirus.ts';
import { computerSettings } from './computer-settings.ts';
import { mainUserNames, mainUsersBlocked, mainUsersGone } from './main-user.ts';
import { complianceStateTypes, complianceWords } from './compliance-state.ts';
import { deviceAges } from './device-ages.ts';
import { evidenceGrades, measurements } from './measured.ts';
import { registerRoles } from '../people/register.ts';
import { osVersions } from './os-support.ts';
import { deviceOwners, devicePlatforms, devicesInUse, jailbreaks, ownership, platforms } from './platform.ts';
import { passwordManagers } from '../software/computers-seen.ts';
import { policyPresence } from './device-reach.ts';
import { requirements } from './required.ts';

export const managedDevices = computed({
  name: 'managed devices',
  needs: { managedDevices: ['deviceName'] },
  bears: { managedDevices: ['deviceName'] },
  derive: (given): NamedList => {
    const { items, missing } = readList(given, 'managedDevices');
    const subjects = items.map(({ id, deviceName }) => ({
      id,
      name: deviceName || `A device without a name (${id})`,
    }));
    return { subjects, missing };
  },
});

const yesNo = z.boolean();
const texts = z.array(z.string());

/** A device that Intune manages. Devices that nobody manages are unseen, and the report says so. */
export const device = subject(managedDevices, (id) => [{ about: 'device', id }], {
  platform: part(devicePlatforms, 'platform', { says: 'Operating system family', type: platforms }),
  isMobile: part(devicePlatforms, 'isMobile', { says: 'A phone or tablet', type: yesNo }),
  osVersion: part(osVersions, 'osVersion', { says: 'Version of the operating system', type: z.string() }),
  osSupported: part(osVersions, 'osSupported', {
    says: 'Its maker still sends security updates for this version; paid extensions are not seen',
    type: yesNo,
  }),
  owner: part(ownership, 'owner', {
    says: 'Whose device it is; a label that anybody in charge can change',
    type: deviceOwners,
  }),
  person: part(mainUserNames, 'person', {
    says: 'Name of its main user; empty when shared',
    type: z.string(),
  }),
  /** For sentences, after the name: "(Ada Finch)". */
  personNote: told(mainUserNames, 'personNote', {
    says: 'Its main user in brackets, or that it has none',
    tells: 'whose-device',
  }),
  hasMainUser: part(mainUserNames, 'hasMainUser', {
    says: 'It has a main user; without one it is shared',
    type: yesNo,
  }),
  mainUserBlocked: part(mainUsersBlocked, 'mainUserBlocked', {
    says: 'Its main user can no longer sign in, or is deleted',
    type: yesNo,
  }),
  mainUserHasLeft: part(mainUsersGone, 'mainUserHasLeft', {
    says: 'Its main user is past the leaving date, or is deleted',
    type: yesNo,
  }),
  mainUserRole: part(mainUserRoles, 'mainUserRole', {
    says: 'Role of its main user in the people register; none for a shared device',
    type: registerRoles,
  }),
  mainUserComputers: part(computersWith, 'mainUserComputers', {
    says: 'Computers of the council that are with its main user, this one included',
    type: z.int(),
    passing: true,
  }),
  isInUse: part(devicesInUse, 'isInUse', { says: 'Not being wiped or retired', type: yesNo }),
  lastSeenDays: part(deviceAges, 'lastSeenDays', {
    says: 'Whole days since it last reported',
    type: z.int(),
    passing: true,
  }),
  enrolledDays: part(deviceAges, 'enrolledDays', {
    says: 'Whole days since it was enrolled',
    type: z.int(),
    passing: true,
  }),
  monthsSinceSetUp: part(setUpTimes, 'monthsSinceSetUp', {
    says: 'Months of 31 days since it was enrolled, a begun one counted; no loan is seen',
    type: z.int(),
    passing: true,
  }),
  isJailbroken: part(jailbreaks, 'isJailbroken', {
    says: 'A phone whose built-in protection was removed; never a computer',
    type: yesNo,
  }),
  complianceState: part(complianceWords, 'complianceState', {
    says: "Intune's own word, which is also compliant where no policy asks anything",
    type: complianceStateTypes,
  }),
  isCompliant: part(measurements, 'isCompliant', {
    says: 'Meets every compliance policy that reached it, and at least one did',
    type: yesNo,
  }),
  hasCompliancePolicy: part(policyPresence, 'hasCompliancePolicy', {
    says: 'A compliance policy of the council reached it',
    type: yesNo,
  }),
  compliancePolicies: part(policyPresence, 'compliancePolicies', {
    says: 'Names of the compliance policies that reached it',
    type: texts,
  }),
  isEncrypted: part(measurements, 'isEncrypted', { says: 'Its storage is encrypted', type: yesNo }),
  encryptionRequired: part(requirements, 'encryptionRequired', {
    says: 'A compliance policy that reached it requires encryption',
    type: yesNo,
  }),
  pinRequired: part(requirements, 'pinRequired', {
    says: 'A compliance policy that reached it requires an unlock code',
    type: yesNo,
  }),
  /** 0 when no policy sets a length. */
  pinMinimumLength: part(requirements, 'pinMinimumLength', {
    says: 'Shortest unlock code that its compliance policies let through',
    type: z.int(),
  }),
  pinFallsShort: part(measurements, 'pinFallsShort', {
    says: 'The device reported that its code falls short of these policies',
    type: yesNo,
  }),
  lockRequired: part(requirements, 'lockRequired', {
    says: 'A compliance policy that reached it sets an idle lock',
    type: yesNo,
  }),
  /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
  lockAfterMinutes: part(requirements, 'lockAfterMinutes', {
    says: 'Longest idle time in minutes before it locks by policy',
    type: z.int(),
  }),
  /** For sentences, not for decisions. */
  lockSummary: told(requirements, 'lockSummary', {
    says: 'After how many minutes it locks by policy, if ever',
    tells: 'lock',
  }),
  wrongCodeLimit: part(requirements, 'wrongCodeLimit', {
    says: 'Wrong unlock codes after which it is reset by policy',
    type: z.int(),
  }),
  jailbreakRefused: part(requirements, 'jailbreakRefused', {
    says: 'A compliance policy that reached it refuses phones without protection',
    type: yesNo,
  }),
  antivirusRequired: part(requirements, 'antivirusRequired', {
    says: 'A compliance policy that reached it requires antivirus',
    type: yesNo,
  }),
  firewallRequired: part(requirements, 'firewallRequired', {
    says: 'A compliance policy that reached it requires the firewall',
    type: yesNo,
  }),
  minimumVersionRequired: part(requirements, 'minimumVersionRequired', {
    says: 'A compliance policy that reached it sets a lowest version',
    type: yesNo,
  }),
  antivirusOn: part(antivirus, 'antivirusOn', { says: 'Antivirus watches a Windows computer', type: yesNo }),
  virusListCurrent: part(antivirus, 'virusListCurrent', {
    says: 'It knows the newest viruses',
    type: yesNo,
  }),
  antivirusLocked: part(antivirus, 'antivirusLocked', {
    says: 'Its user cannot switch Defender off: tamper protection',
    type: yesNo,
  }),
  everScanned: part(antivirus, 'everScanned', { says: 'Defender has scanned it at least once', type: yesNo }),
  lastScanDays: part(antivirus, 'lastScanDays', {
    says: 'Whole days since Defender scanned it',
    type: z.int(),
    passing: true,
  }),
  openFinds: part(virusFinds, 'openFinds', {
    says: 'Names of what Defender found and nobody has dealt with',
    type: texts,
  }),
  removableStorageBlocked: part(computerSettings, 'removableStorageBlocked', {
    says: 'A policy for every Windows computer keeps files off USB sticks',
    type: yesNo,
  }),
  privateAccountsRefused: part(computerSettings, 'privateAccountsRefused', {
    says: 'A policy for every Windows computer refuses private Microsoft accounts',
    type: yesNo,
  }),
  privateMailRefused: part(computerSettings, 'privateMailRefused', {
    says: 'A policy for every Windows computer refuses further mail accounts in its settings',
    type: yesNo,
  }),
  privateOneDriveRefused: part(computerSettings, 'privateOneDriveRefused', {
    says: 'A policy for every Windows computer refuses a private OneDrive',
    type: yesNo,
  }),
  hasPasswordManager: part(passwordManagers, 'hasPasswordManager', {
    says: 'A password manager that the council named is installed; in a browser it is not seen',
    type: yesNo,
  }),
  evidenceGrade: part(measurements, 'evidenceGrade', {
    says: 'How the answer about the unlock code is known: the device said so within a week, a policy requires it, or nothing requires it',
    type: evidenceGrades,
  }),
});

import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { managedDevices } from './device-list.ts';
import { computersWith, setUpTimes } from './loans.ts';
import { antivirusFacts } from './antivirus-facts.ts';
import { computerSettings } from './computer-settings.ts';
import { mainUserRoles, mainUserNames, mainUsersBlocked, mainUsersGone } from './main-user.ts';
import { complianceStateTypes, complianceWords } from './compliance-state.ts';
import { deviceAges } from './device-ages.ts';
import { evidenceGrades, measurements } from './measured.ts';
import { registerRoles } from '../people/register.ts';
import { osVersions } from './os-support.ts';
import { deviceOwners, devicePlatforms, devicesInUse, jailbreaks, ownership, platforms } from './platform.ts';
import { passwordManagers } from '../software/computers-seen.ts';
import { requiredFacts } from './required-facts.ts';

const yesNo = z.boolean();

/** A device that Intune manages. Devices that nobody manages are unseen, and the report says so. */
export const device = subject(managedDevices, (id) => [{ about: 'device', id }], {
  platform: part(devicePlatforms, 'platform', { says: 'Operating system family', type: platforms }),
  isMobile: part(devicePlatforms, 'isMobile', { says: 'A phone or tablet', type: yesNo }),
  osVersion: part(osVersions, 'osVersion', { says: 'Version of the operating system', type: z.string() }),
  osSupported: part(osVersions, 'osSupported', {
    says: 'Its maker still sends security updates for this version',
    type: yesNo,
  }),
  owner: part(ownership, 'owner', {
    says: 'Whose device it is; a label that anybody in charge can change',
    type: deviceOwners,
  }),
  person: part(mainUserNames, 'person', {
    says: 'Name of its main user; empty when shared, or when the account is gone',
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
  ...requiredFacts,
  ...antivirusFacts,
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

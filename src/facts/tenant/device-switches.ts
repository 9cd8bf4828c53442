import { z } from 'zod';
import { part } from '../base/fact.ts';
import { deviceJoining } from './device-joining.ts';
import { fileSync } from './file-sharing.ts';
import { recoveryKeys } from './member-rights.ts';
import { compliancePolicyCounts, unreachedDevices } from './compliance-policies.ts';
import { deviceManager, managers } from './device-manager.ts';

const yesNo = z.boolean();
const count = z.int();
const joiners = z.enum(['everyone', 'nobody', 'some']);

const texts = z.array(z.string());
/** Facts of the tenant about devices: who may join them, what is copied to them, and what manages them. */
export const deviceSwitches = {
  joinersBecomeAdministrators: part(deviceJoining, 'joinersBecomeAdministrators', {
    says: 'Who becomes administrator of a computer by joining it to the council',
    type: joiners,
  }),
  mayJoinDevices: part(deviceJoining, 'mayJoinDevices', { says: 'Who may join devices', type: joiners }),
  globalAdministratorsOnJoined: part(deviceJoining, 'globalAdministratorsOnJoined', {
    says: 'Global administrators become administrators of computers that are joined',
    type: yesNo,
  }),
  devicesPerPerson: part(deviceJoining, 'devicesPerPerson', {
    says: 'How many devices a person may register',
    type: count,
  }),
  administratorPasswordsManaged: part(deviceJoining, 'administratorPasswordsManaged', {
    says: 'Each computer has an administrator password of its own that changes by itself (LAPS)',
    type: yesNo,
  }),
  syncOnlyOnJoined: part(fileSync, 'syncOnlyOnJoined', {
    says: 'OneDrive copies files only to computers of the named local directories',
    type: yesNo,
  }),
  usersMayReadRecoveryKeys: part(recoveryKeys, 'usersMayReadRecoveryKeys', {
    says: 'People may read the recovery keys of computers that they registered',
    type: yesNo,
  }),
  devicesWithoutPolicyCountAsCompliant: part(unreachedDevices, 'devicesWithoutPolicyCountAsCompliant', {
    says: 'A device that no policy reached counts as compliant',
    type: yesNo,
  }),
  compliancePolicies: part(compliancePolicyCounts, 'compliancePolicies', {
    says: 'Compliance policies that exist',
    type: count,
  }),
  compliancePoliciesForNobody: part(compliancePolicyCounts, 'compliancePoliciesForNobody', {
    says: 'Names of compliance policies that are assigned to nobody',
    type: texts,
  }),
  phonesManagedBy: part(deviceManager, 'phonesManagedBy', {
    says: 'What manages phones and computers',
    type: managers,
  }),
};

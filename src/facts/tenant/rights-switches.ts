import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { consentTypes, guestRights, guestViewTypes, inviterTypes, userRights } from './user-rights.ts';

const yesNo = z.boolean();

/** Facts of the tenant about what people and guests may do without an administrator. */
export const rightsSwitches = {
  usersMayRegisterApps: part(userRights, 'usersMayRegisterApps', {
    says: 'Ordinary users may register apps',
    type: yesNo,
  }),
  usersMayApproveApps: part(userRights, 'usersMayApproveApps', {
    says: 'Which apps ordinary users may let into their data',
    type: consentTypes,
  }),
  /** For sentences, not for decisions. */
  appApprovalSummary: told(userRights, 'appApprovalSummary', {
    says: 'What ordinary users may let in or set up by themselves',
    tells: 'app-approval',
  }),
  usersMayCreateGroups: part(userRights, 'usersMayCreateGroups', {
    says: 'Ordinary users may create security groups',
    type: yesNo,
  }),
  usersMayCreateTenants: part(userRights, 'usersMayCreateTenants', {
    says: 'Ordinary users may create further tenants',
    type: yesNo,
  }),
  whoMayInviteGuests: part(guestRights, 'whoMayInviteGuests', {
    says: 'Who may invite guests',
    type: inviterTypes,
  }),
  guestsMaySee: part(guestRights, 'guestsMaySee', {
    says: 'What guests may see of the directory',
    type: guestViewTypes,
  }),
};

import { z } from 'zod';
import { part } from '../base/fact.ts';
import { useAfterLeaving } from './activity.ts';
import { readerRoles } from './left-mailboxes.ts';
import { namedOwners, secondAccounts } from './named-owner.ts';
import { providerAccounts, registerEntries, registerRoles } from './register.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());
const count = z.int();

/** What the council’s own list of people says of the owner of an account. */
export const registerFacts = {
  hasLeft: part(registerEntries, 'hasLeft', {
    says: 'The leaving date in the people register has passed',
    type: yesNo,
  }),
  mailboxOpenTo: part(readerRoles, 'mailboxOpenTo', {
    says: 'Roles in the people register of those who may open the mailbox besides its owner',
    type: texts,
  }),
  /** 0 for those who have not left. */
  daysSinceLeaving: part(registerEntries, 'daysSinceLeaving', {
    says: 'Whole days since the leaving date',
    type: count,
    passing: true,
  }),
  usedAfterLeaving: part(useAfterLeaving, 'usedAfterLeaving', {
    says: 'Signed in after the leaving date',
    type: yesNo,
  }),
  isInRegister: part(registerEntries, 'isInRegister', {
    says: 'A current person of the people register',
    type: yesNo,
  }),
  registerRole: part(registerEntries, 'registerRole', {
    says: 'Role in the people register, the last one for leavers; none when not in it',
    type: registerRoles,
  }),
  belongsToOnePerson: part(namedOwners, 'belongsToOnePerson', {
    says: 'Belongs to one current person of the people register, and to no second; unknown where it only bears the name of one',
    type: yesNo,
  }),
  isForSettings: part(secondAccounts, 'isForSettings', {
    says: 'An administrator’s account that stands in the people register below another account of the same person',
    type: yesNo,
  }),
  isProvider: part(providerAccounts, 'isProvider', { says: 'Belongs to the IT provider', type: yesNo }),
};

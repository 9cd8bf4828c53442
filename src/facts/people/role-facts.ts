import { z } from 'zod';
import { part } from '../base/fact.ts';
import { mailRoleHolders } from '../mail/mail-role-holders.ts';
import { activeRoles, eligibleRoles } from './roles.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());

/** What an account may administer. */
export const roleFacts = {
  isSynchronisationAccount: part(activeRoles, 'isSynchronisationAccount', {
    says: 'Account of the directory synchronisation',
    type: yesNo,
  }),
  /** Read-only roles make nobody an administrator: `people/role-data.ts`. */
  isAdministrator: part(activeRoles, 'isAdministrator', {
    says: 'Holds a directory role now that can change settings or accounts',
    type: yesNo,
  }),
  isTenantWideAdministrator: part(activeRoles, 'isTenantWideAdministrator', {
    says: 'Holds such a role over everything, not only over one administrative unit',
    type: yesNo,
  }),
  isGlobalAdministrator: part(activeRoles, 'isGlobalAdministrator', {
    says: 'Can change everything',
    type: yesNo,
  }),
  administratorRoles: part(activeRoles, 'administratorRoles', {
    says: 'Names of such roles held now',
    type: texts,
  }),
  eligibleAdministratorRoles: part(eligibleRoles, 'eligibleAdministratorRoles', {
    says: 'Names of such roles that the account may switch on for a time',
    type: texts,
  }),
  mailRoles: part(mailRoleHolders, 'mailRoles', {
    says: 'Roles in Exchange by which the account opens the mailboxes of others, or may give itself one',
    type: texts,
  }),
};

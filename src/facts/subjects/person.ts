import { z } from 'zod';
import { personCoverageFields } from './coverage.ts';
import { days, field, text, texts, yesNo } from './field.ts';

/** An account of the directory: people, guests, and the accounts of shared mailboxes. */
export const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  userPrincipalName: text('Sign-in name', 'users.userPrincipalName'),
  kind: field(
    z.enum(['member', 'guest', 'external-member', 'agent']),
    'Member of the council, guest, outsider with member rights, or the account of an AI agent',
    'users.userType',
    'users.externalUserState',
  ),
  mailboxKind: field(
    z.enum(['user', 'shared', 'room', 'equipment', 'other', 'none']),
    'Kind of the mailbox behind the account',
    'mailboxes.RecipientTypeDetails',
    'mailboxPurposes.userPurpose',
  ),
  canSignIn: yesNo('Sign-in is not blocked', 'users.accountEnabled'),
  isLicensed: yesNo('Holds a Microsoft 365 plan', 'users.assignedLicenses'),
  isSynchronised: yesNo('Comes from a local Active Directory', 'users.onPremisesSyncEnabled'),
  isSynchronisationAccount: yesNo(
    'Account of the directory synchronisation',
    'roleAssignments.roleDefinitionId',
  ),
  isEmergencyAccount: yesNo('Declared by the council as an emergency account', 'input:emergencyAccounts'),
  isAdministrator: yesNo('Holds a privileged directory role now', 'roleAssignments.roleDefinitionId'),
  isGlobalAdministrator: yesNo('Can change everything', 'roleAssignments.roleDefinitionId'),
  administratorRoles: texts('Names of the privileged roles held now', 'roleAssignments.roleDefinitionId'),
  hasLeft: yesNo('The leaving date in the people register has passed', 'input:people'),
  isInRegister: yesNo('A current person of the people register', 'input:people'),
  daysSincePasswordChange: days(
    'Whole days since the last password change',
    'users.lastPasswordChangeDateTime',
  ),
  passwordEverChanged: yesNo(
    'The password was changed after the account was made',
    'users.lastPasswordChangeDateTime',
    'users.createdDateTime',
  ),
  strongPasswordRequired: yesNo("Microsoft's password rules apply", 'users.passwordPolicies'),
  secondStepRegistered: yesNo(
    'A second sign-in step is set up',
    'registrationDetails.isMfaCapable',
    'authenticationMethods.type',
  ),
  secondStepPhoneOnly: yesNo(
    'Text message or phone call is the only second step',
    'registrationDetails.methodsRegistered',
    'authenticationMethods.type',
  ),
  ...personCoverageFields,
});
export type Person = z.infer<typeof Person>;

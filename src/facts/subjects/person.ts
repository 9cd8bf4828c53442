import { z } from 'zod';
import { RegisterRole } from '../../model/council.ts';
import { personCoverageFields } from './coverage.ts';
import { days, field, text, texts, yesNo } from './field.ts';

const roles = ['roleAssignments.roleDefinitionId', 'groups.members'];
const register = ['input:people', 'users.userPrincipalName', 'users.mail'];

/** An account of the directory: people, guests, and the accounts of shared mailboxes. */
export const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  userPrincipalName: text('Sign-in name', 'users.userPrincipalName'),
  /** Microsoft keeps capital letters as they were typed, and takes them for small ones. */
  nameBeforeAt: text('What stands before the @ in it, in small letters', 'users.userPrincipalName'),
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
  isLicensed: yesNo('Holds at least one plan', 'users.assignedLicenses'),
  hasMailPlan: yesNo(
    'Holds a plan that includes a mailbox, and it works',
    'users.assignedPlans',
    'subscribedSkus.servicePlans',
  ),
  hasCopilotPlan: yesNo(
    'Holds a plan that includes Microsoft 365 Copilot',
    'users.assignedPlans',
    'subscribedSkus.servicePlans',
  ),
  licences: texts(
    'Part numbers of the plans that it holds',
    'users.assignedLicenses',
    'subscribedSkus.skuPartNumber',
  ),
  isSynchronised: yesNo('Comes from a local Active Directory', 'users.onPremisesSyncEnabled'),
  isSynchronisationAccount: yesNo('Account of the directory synchronisation', ...roles),
  isEmergencyAccount: yesNo('Declared by the council as an emergency account', 'input:emergencyAccounts'),
  /** Read-only roles make nobody an administrator: `people/role-data.ts`. */
  isAdministrator: yesNo('Holds a directory role now that can change settings or accounts', ...roles),
  isTenantWideAdministrator: yesNo(
    'Holds such a role over everything, not only over one administrative unit',
    ...roles,
    'roleAssignments.directoryScopeId',
  ),
  isGlobalAdministrator: yesNo('Can change everything', ...roles),
  administratorRoles: texts('Names of such roles held now', ...roles),
  eligibleAdministratorRoles: texts(
    'Names of such roles that the account may switch on for a time',
    'roleEligibilities.roleDefinitionId',
    'groups.members',
  ),
  hasLeft: yesNo('The leaving date in the people register has passed', ...register),
  /** 0 for those who have not left. */
  daysSinceLeaving: days('Whole days since the leaving date', ...register),
  usedAfterLeaving: yesNo('Signed in after the leaving date', 'signInActivity.afterLeaving', 'input:people'),
  isInRegister: yesNo('A current person of the people register', ...register),
  registerRole: field(
    z.enum([...RegisterRole.options, 'none']),
    'Role in the people register, the last one for leavers; none when not in it',
    ...register,
  ),
  isProvider: yesNo('Belongs to the IT provider', 'input:provider', 'input:people', 'users.mail'),
  lastSignIn: field(
    z.enum(['under-30-days', '30-90-days', 'over-90-days', 'never']),
    'How long ago the account was last used',
    'signInActivity.lastSignIn',
  ),
  daysSinceCreation: days('Whole days since the account was made', 'users.createdDateTime'),
  daysSincePasswordChange: days(
    'Whole days since the last password change',
    'users.lastPasswordChangeDateTime',
  ),
  passwordEverChanged: yesNo(
    'The password was changed more than an hour after the account was made',
    'users.lastPasswordChangeDateTime',
    'users.createdDateTime',
  ),
  strongPasswordRequired: yesNo("Microsoft's password rules apply", 'users.passwordPolicies'),
  passwordMayExpire: yesNo(
    'The account is not left out of the expiry that its domain sets',
    'users.passwordPolicies',
  ),
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

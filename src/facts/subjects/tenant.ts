import { z } from 'zod';
import { count, field, text, texts, yesNo } from './field.ts';

const rights = 'authorizationPolicy.defaultUserRolePermissions';
const methods = 'authenticationMethodsPolicy.authenticationMethodConfigurations';

/** The council's Microsoft 365 as a whole: exactly one subject. */
export const Tenant = z.strictObject({
  id: z.string(),
  name: z.string(),
  securityDefaults: yesNo('Security defaults are on', 'securityDefaults.isEnabled'),
  conditionalAccessInForce: yesNo(
    'At least one Conditional Access policy is enabled',
    'conditionalAccessPolicies.state',
  ),
  hasPremium: yesNo('The council owns Entra ID P1', 'subscribedSkus.servicePlans'),
  hasIntune: yesNo('The council owns Intune', 'subscribedSkus.servicePlans'),
  hasPremiumP2: yesNo('The council owns Entra ID P2', 'subscribedSkus.servicePlans'),
  stoppedPlans: texts(
    'Part numbers of subscriptions that are suspended or have ended',
    'subscribedSkus.capabilityStatus',
  ),
  /** For sentences, not for decisions. */
  stoppedPlanNames: texts(
    'Product names of these, where we know them',
    'subscribedSkus.capabilityStatus',
    'subscribedSkus.skuPartNumber',
  ),
  globalAdministrators: count(
    'Accounts that can sign in and change everything',
    'roleAssignments.roleDefinitionId',
    'groups.members',
    'users.accountEnabled',
  ),
  emergencyAccounts: count(
    'Declared emergency accounts that exist and can sign in',
    'input:emergencyAccounts',
    'users.accountEnabled',
  ),
  emergencyAccountsNotFound: texts(
    'Declared emergency accounts that do not exist',
    'input:emergencyAccounts',
    'users.userPrincipalName',
  ),
  peopleWithoutAccount: texts(
    'Current people of the register who have no account',
    'input:people',
    'users.userPrincipalName',
    'users.mail',
  ),
  /** Three-valued: Automatic is never a proven block. */
  refusesAutomaticForwarding: yesNo(
    'Every outbound spam policy in force refuses automatic forwarding, and so does the default remote domain',
    'outboundSpamPolicies.AutoForwardingMode',
    'outboundSpamRules.State',
    'remoteDomains.AutoForwardEnabled',
  ),
  forwardingBlockSummary: text(
    'What stops automatic forwarding, and what does not',
    'outboundSpamPolicies.AutoForwardingMode',
  ),
  devicesWithoutPolicyCountAsCompliant: yesNo(
    'A device that no policy reached counts as compliant',
    'deviceManagement.settings.secureByDefault',
  ),
  compliancePolicies: count('Compliance policies that exist', 'deviceCompliancePolicies.id'),
  compliancePoliciesForNobody: texts(
    'Names of compliance policies that are assigned to nobody',
    'deviceCompliancePolicies.assignments',
  ),
  phonesManagedBy: field(
    z.enum(['nobody', 'intune', 'configuration-manager', 'basic-mobility']),
    'What manages phones and computers',
    'organization.mobileDeviceManagementAuthority',
  ),
  isSynchronised: yesNo('Accounts come from a local Active Directory', 'organization.onPremisesSyncEnabled'),
  usersMayRegisterApps: yesNo('Ordinary users may register apps', rights),
  usersMayApproveApps: field(
    z.enum(['nothing', 'low-risk', 'microsoft-managed', 'anything']),
    'Which apps ordinary users may let into their data',
    rights,
  ),
  /** For sentences, not for decisions. */
  appApprovalSummary: text('What ordinary users may let in or set up by themselves', rights),
  usersMayCreateGroups: yesNo('Ordinary users may create security groups', rights),
  usersMayCreateTenants: yesNo('Ordinary users may create further tenants', rights),
  whoMayInviteGuests: field(
    z.enum(['nobody', 'administrators', 'members', 'everyone']),
    'Who may invite guests',
    'authorizationPolicy.allowInvitesFrom',
  ),
  guestsMaySee: field(
    z.enum(['same-as-members', 'limited', 'own-only']),
    'What guests may see of the directory',
    'authorizationPolicy.guestUserRoleId',
  ),
  domains: texts('Domains that are proved to be the council’s, lower case', 'domains.isVerified'),
  federatedDomains: texts('Of these, domains whose people sign in elsewhere', 'domains.authenticationType'),
  /** 0 when every domain lets passwords last for ever. */
  passwordExpiryDays: count(
    'Shortest time in days that a password lasts, by domain',
    'domains.passwordValidityPeriodInDays',
  ),
  methodsAllowed: texts('Ids of the sign-in methods that the methods policy allows', methods),
  textMessagesAllowed: yesNo('Text messages may serve as second step', methods),
  phoneCallsAllowed: yesNo('Phone calls may serve as second step', methods),
  securityKeysAllowed: yesNo('Security keys and passkeys are allowed', methods),
  smtpSignInOff: yesNo(
    'Sending with a password alone is off for the organisation',
    'transportConfig.SmtpClientAuthenticationDisabled',
  ),
  smtpMailboxes: count(
    'Mailboxes from which programs may send with a password alone',
    'casMailboxes.SmtpClientAuthenticationDisabled',
    'transportConfig.SmtpClientAuthenticationDisabled',
    'securityDefaults.isEnabled',
  ),
  popMailboxes: count('Mailboxes with POP on', 'casMailboxes.PopEnabled'),
  imapMailboxes: count('Mailboxes with IMAP on', 'casMailboxes.ImapEnabled'),
});
export type Tenant = z.infer<typeof Tenant>;

import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { part, subject, told, type NamedList } from '../base/fact.ts';
import { tenantSwitches } from '../generated/tenant-switches.ts';
import { forwardingBlock } from '../mail/forwarding-block.ts';
import { compliancePolicyCounts, unreachedDevices } from './compliance-policies.ts';
import { deviceManager, managers } from './device-manager.ts';
import { directorySynchronisation } from './directory-synchronisation.ts';
import { ownDomains, passwordExpiry } from './own-domains.ts';
import { joinedDomains } from './joined-domains.ts';
import { olderProtocols, smtpOfMailboxes, smtpOfOrganisation } from './mail-protocols.ts';
import { allowedMethods } from './methods.ts';
import { emergencyAccountCount, globalAdministratorCount, namesWithoutAccount } from './people-counts.ts';
import { policiesInForce, securityDefaultsState } from './protection-in-force.ts';
import { plansOwned, stoppedSubscriptions } from './plans.ts';
import { consentTypes, guestRights, guestViewTypes, inviterTypes, userRights } from './user-rights.ts';

const theTenant = computed({
  name: 'the tenant',
  derive: ({ tenant }): NamedList => ({
    subjects: [{ id: tenant.id, name: tenant.displayName || tenant.initialDomain || tenant.id }],
    missing: [],
  }),
});

const blocks = computed({
  name: 'refusal of automatic forwarding',
  uses: { forwardingBlock },
  derive:
    ({ use }) =>
    () =>
      use.forwardingBlock,
});

const yesNo = z.boolean();
const texts = z.array(z.string());
const count = z.int();

/** Lists of settings that say together how the tenant stands. */
const settingsLists = (['mailFlowRule', 'policy', 'remoteDomain'] as const).map((about) => ({
  about,
  every: true as const,
}));

/** The council's Microsoft 365 as a whole: exactly one subject, present whatever was read. */
export const tenant = subject(theTenant, () => settingsLists, {
  securityDefaults: part(securityDefaultsState, 'securityDefaults', {
    says: 'Security defaults are on',
    type: yesNo,
  }),
  conditionalAccessInForce: part(policiesInForce, 'conditionalAccessInForce', {
    says: 'At least one Conditional Access policy is enabled',
    type: yesNo,
  }),
  hasPremium: part(plansOwned, 'hasPremium', { says: 'The council owns Entra ID P1', type: yesNo }),
  hasIntune: part(plansOwned, 'hasIntune', { says: 'The council owns Intune', type: yesNo }),
  hasPremiumP2: part(plansOwned, 'hasPremiumP2', { says: 'The council owns Entra ID P2', type: yesNo }),
  stoppedPlans: part(stoppedSubscriptions, 'stoppedPlans', {
    says: 'Part numbers of subscriptions that are suspended or have ended',
    type: texts,
  }),
  /** For sentences, not for decisions. */
  stoppedPlanNames: told(stoppedSubscriptions, 'stoppedPlanNames', {
    says: 'Product names of these, where we know them',
    tells: 'plan-names',
  }),
  globalAdministrators: part(globalAdministratorCount, 'globalAdministrators', {
    says: 'Accounts that can sign in and change everything',
    type: count,
  }),
  emergencyAccounts: part(emergencyAccountCount, 'emergencyAccounts', {
    says: 'Declared emergency accounts that exist and can sign in',
    type: count,
  }),
  emergencyAccountsNotFound: part(namesWithoutAccount, 'emergencyAccountsNotFound', {
    says: 'Declared emergency accounts that do not exist',
    type: texts,
  }),
  peopleWithoutAccount: part(namesWithoutAccount, 'peopleWithoutAccount', {
    says: 'Current people of the register who have no account',
    type: texts,
  }),
  /** Three-valued: Automatic is never a proven block. */
  refusesAutomaticForwarding: part(blocks, 'refusesAutomaticForwarding', {
    says: 'Every outbound spam policy in force refuses automatic forwarding, and so does the default remote domain',
    type: yesNo,
  }),
  forwardingBlockSummary: told(blocks, 'forwardingBlockSummary', {
    says: 'What stops automatic forwarding, and what does not',
    tells: 'forwarding-block',
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
  isSynchronised: part(directorySynchronisation, 'isSynchronised', {
    says: 'Accounts come from a local Active Directory',
    type: yesNo,
  }),
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
  domains: part(ownDomains, 'domains', {
    says: 'Domains that are proved to be the council’s, lower case',
    type: texts,
  }),
  unexpectedDomains: part(joinedDomains, 'unexpectedDomains', {
    says: 'Domains joined to the tenant that the council did not name',
    type: texts,
  }),
  federatedDomains: part(ownDomains, 'federatedDomains', {
    says: 'Of these, domains whose people sign in elsewhere',
    type: texts,
  }),
  /** 0 when every domain lets passwords last for ever. */
  passwordExpiryDays: part(passwordExpiry, 'passwordExpiryDays', {
    says: 'Shortest time in days that a password lasts, by domain',
    type: count,
    shows: { domains: ['passwordValidityPeriodInDays'] },
  }),
  methodsAllowed: part(allowedMethods, 'methodsAllowed', {
    says: 'Ids of the sign-in methods that the methods policy allows',
    type: texts,
  }),
  textMessagesAllowed: part(allowedMethods, 'textMessagesAllowed', {
    says: 'Text messages may serve as second step',
    type: yesNo,
  }),
  phoneCallsAllowed: part(allowedMethods, 'phoneCallsAllowed', {
    says: 'Phone calls may serve as second step',
    type: yesNo,
  }),
  securityKeysAllowed: part(allowedMethods, 'securityKeysAllowed', {
    says: 'Security keys and passkeys are allowed',
    type: yesNo,
  }),
  smtpSignInOff: part(smtpOfOrganisation, 'smtpSignInOff', {
    says: 'Sending with a password alone is off for the organisation',
    type: yesNo,
  }),
  smtpMailboxes: part(smtpOfMailboxes, 'smtpMailboxes', {
    says: 'Mailboxes from which programs may send with a password alone',
    type: count,
  }),
  popMailboxes: part(olderProtocols, 'popMailboxes', { says: 'Mailboxes with POP on', type: count }),
  imapMailboxes: part(olderProtocols, 'imapMailboxes', { says: 'Mailboxes with IMAP on', type: count }),
  ...tenantSwitches,
});

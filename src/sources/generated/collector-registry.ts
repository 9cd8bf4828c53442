// Generated from the folders of src/sources by `npm run generate`. Do not edit.
import type { Collector } from '../declare/collector.ts';
import type { EvidenceId } from '../kinds.ts';
import { activityBasedTimeoutPolicies } from '../tenant/activity-based-timeout-policies/collector.ts';
import { adminAuditLogConfig } from '../tenant/admin-audit-log-config/collector.ts';
import { adminConsentRequestPolicy } from '../tenant/admin-consent-request-policy/collector.ts';
import { authorizationPolicy } from '../tenant/authorization-policy/collector.ts';
import { companySubscriptions } from '../tenant/company-subscriptions/collector.ts';
import { deviceRegistrationPolicy } from '../tenant/device-registration-policy/collector.ts';
import { directoryGroups } from '../tenant/directory-groups/collector.ts';
import { domains } from '../tenant/domains/collector.ts';
import { groupSettings } from '../tenant/group-settings/collector.ts';
import { organization } from '../tenant/organization/collector.ts';
import { securityDefaults } from '../tenant/security-defaults/collector.ts';
import { subscribedSkus } from '../tenant/subscribed-skus/collector.ts';
import { authenticationMethods } from '../people/authentication-methods/collector.ts';
import { perUserMfaStates } from '../people/per-user-mfa-states/collector.ts';
import { registrationDetails } from '../people/registration-details/collector.ts';
import { roleAssignments } from '../people/role-assignments/collector.ts';
import { roleEligibilities } from '../people/role-eligibilities/collector.ts';
import { signInActivity } from '../people/sign-in-activity/collector.ts';
import { users } from '../people/users/collector.ts';
import { authenticationMethodsPolicy } from '../sign-in/authentication-methods-policy/collector.ts';
import { authenticationStrengths } from '../sign-in/authentication-strengths/collector.ts';
import { conditionalAccessPolicies } from '../sign-in/conditional-access-policies/collector.ts';
import { conditionalAccessSettings } from '../sign-in/conditional-access-settings/collector.ts';
import { crossTenantAccessDefault } from '../sign-in/cross-tenant-access-default/collector.ts';
import { crossTenantAccessPartners } from '../sign-in/cross-tenant-access-partners/collector.ts';
import { federationConfigurations } from '../sign-in/federation-configurations/collector.ts';
import { groups } from '../sign-in/groups/collector.ts';
import { namedLocations } from '../sign-in/named-locations/collector.ts';
import { acceptedDomains } from '../mail/accepted-domains/collector.ts';
import { antiPhishPolicies } from '../mail/anti-phish-policies/collector.ts';
import { blockedSenders } from '../mail/blocked-senders/collector.ts';
import { casMailboxes } from '../mail/cas-mailboxes/collector.ts';
import { connectionFilterPolicies } from '../mail/connection-filter-policies/collector.ts';
import { contentFilterPolicies } from '../mail/content-filter-policies/collector.ts';
import { defenderForOffice } from '../mail/defender-for-office/collector.ts';
import { deletedMailboxes } from '../mail/deleted-mailboxes/collector.ts';
import { externalInOutlook } from '../mail/external-in-outlook/collector.ts';
import { inboundConnectors } from '../mail/inbound-connectors/collector.ts';
import { inboxRules } from '../mail/inbox-rules/collector.ts';
import { journalRules } from '../mail/journal-rules/collector.ts';
import { mailFilterRules } from '../mail/mail-filter-rules/collector.ts';
import { mailboxAuditBypasses } from '../mail/mailbox-audit-bypasses/collector.ts';
import { mailboxPermissions } from '../mail/mailbox-permissions/collector.ts';
import { mailboxPurposes } from '../mail/mailbox-purposes/collector.ts';
import { mailboxes } from '../mail/mailboxes/collector.ts';
import { malwareFilterPolicies } from '../mail/malware-filter-policies/collector.ts';
import { managementRoleAssignments } from '../mail/management-role-assignments/collector.ts';
import { organizationConfig } from '../mail/organization-config/collector.ts';
import { outboundConnectors } from '../mail/outbound-connectors/collector.ts';
import { outboundSpamPolicies } from '../mail/outbound-spam-policies/collector.ts';
import { outboundSpamRules } from '../mail/outbound-spam-rules/collector.ts';
import { owaMailboxPolicies } from '../mail/owa-mailbox-policies/collector.ts';
import { recipients } from '../mail/recipients/collector.ts';
import { remoteDomains } from '../mail/remote-domains/collector.ts';
import { roleAssignmentPolicies } from '../mail/role-assignment-policies/collector.ts';
import { safeAttachmentPolicies } from '../mail/safe-attachment-policies/collector.ts';
import { safeAttachmentRules } from '../mail/safe-attachment-rules/collector.ts';
import { sharingPolicies } from '../mail/sharing-policies/collector.ts';
import { transportConfig } from '../mail/transport-config/collector.ts';
import { transportRules } from '../mail/transport-rules/collector.ts';
import { appProtectionPolicies } from '../devices/app-protection-policies/collector.ts';
import { configurationPolicies } from '../devices/configuration-policies/collector.ts';
import { detectedAppDevices } from '../devices/detected-app-devices/collector.ts';
import { detectedApps } from '../devices/detected-apps/collector.ts';
import { detectedMalwareStates } from '../devices/detected-malware-states/collector.ts';
import { deviceCompliancePolicies } from '../devices/device-compliance-policies/collector.ts';
import { deviceCompliancePolicyStates } from '../devices/device-compliance-policy-states/collector.ts';
import { deviceConfigurations } from '../devices/device-configurations/collector.ts';
import { deviceManagement } from '../devices/device-management/collector.ts';
import { groupPolicyConfigurations } from '../devices/group-policy-configurations/collector.ts';
import { intents } from '../devices/intents/collector.ts';
import { managedAppRegistrations } from '../devices/managed-app-registrations/collector.ts';
import { managedDevices } from '../devices/managed-devices/collector.ts';
import { mobileDeviceMailboxPolicies } from '../devices/mobile-device-mailbox-policies/collector.ts';
import { mobileDevices } from '../devices/mobile-devices/collector.ts';
import { registeredDevices } from '../devices/registered-devices/collector.ts';
import { windowsProtectionStates } from '../devices/windows-protection-states/collector.ts';
import { appManagementPolicies } from '../apps/app-management-policies/collector.ts';
import { appOwners } from '../apps/app-owners/collector.ts';
import { applicationPermissions } from '../apps/application-permissions/collector.ts';
import { applications } from '../apps/applications/collector.ts';
import { defaultAppManagementPolicy } from '../apps/default-app-management-policy/collector.ts';
import { delegatedGrants } from '../apps/delegated-grants/collector.ts';
import { delegatedPermissionClassifications } from '../apps/delegated-permission-classifications/collector.ts';
import { servicePrincipals } from '../apps/service-principals/collector.ts';
import { dkimSigningConfigs } from '../dns/dkim-signing-configs/collector.ts';
import { mailDomainRecords } from '../dns/mail-domain-records/collector.ts';
import { sharepointSettings } from '../files/sharepoint-settings/collector.ts';

/** One collector for every evidence kind; the compiler refuses a kind without one. */
export const collectors: { readonly [Id in EvidenceId]: Collector<Id> } = {
  activityBasedTimeoutPolicies,
  adminAuditLogConfig,
  adminConsentRequestPolicy,
  authorizationPolicy,
  companySubscriptions,
  deviceRegistrationPolicy,
  directoryGroups,
  domains,
  groupSettings,
  organization,
  securityDefaults,
  subscribedSkus,
  authenticationMethods,
  perUserMfaStates,
  registrationDetails,
  roleAssignments,
  roleEligibilities,
  signInActivity,
  users,
  authenticationMethodsPolicy,
  authenticationStrengths,
  conditionalAccessPolicies,
  conditionalAccessSettings,
  crossTenantAccessDefault,
  crossTenantAccessPartners,
  federationConfigurations,
  groups,
  namedLocations,
  acceptedDomains,
  antiPhishPolicies,
  blockedSenders,
  casMailboxes,
  connectionFilterPolicies,
  contentFilterPolicies,
  defenderForOffice,
  deletedMailboxes,
  externalInOutlook,
  inboundConnectors,
  inboxRules,
  journalRules,
  mailFilterRules,
  mailboxAuditBypasses,
  mailboxPermissions,
  mailboxPurposes,
  mailboxes,
  malwareFilterPolicies,
  managementRoleAssignments,
  organizationConfig,
  outboundConnectors,
  outboundSpamPolicies,
  outboundSpamRules,
  owaMailboxPolicies,
  recipients,
  remoteDomains,
  roleAssignmentPolicies,
  safeAttachmentPolicies,
  safeAttachmentRules,
  sharingPolicies,
  transportConfig,
  transportRules,
  appProtectionPolicies,
  configurationPolicies,
  detectedAppDevices,
  detectedApps,
  detectedMalwareStates,
  deviceCompliancePolicies,
  deviceCompliancePolicyStates,
  deviceConfigurations,
  deviceManagement,
  groupPolicyConfigurations,
  intents,
  managedAppRegistrations,
  managedDevices,
  mobileDeviceMailboxPolicies,
  mobileDevices,
  registeredDevices,
  windowsProtectionStates,
  appManagementPolicies,
  appOwners,
  applicationPermissions,
  applications,
  defaultAppManagementPolicy,
  delegatedGrants,
  delegatedPermissionClassifications,
  servicePrincipals,
  dkimSigningConfigs,
  mailDomainRecords,
  sharepointSettings,
};

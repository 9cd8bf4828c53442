// Generated from the folders of src/sources by `npm run generate`. Do not edit.
import { activityBasedTimeoutPolicies } from '../tenant/activity-based-timeout-policies/kind.ts';
import { adminAuditLogConfig } from '../tenant/admin-audit-log-config/kind.ts';
import { adminConsentRequestPolicy } from '../tenant/admin-consent-request-policy/kind.ts';
import { authorizationPolicy } from '../tenant/authorization-policy/kind.ts';
import { companySubscriptions } from '../tenant/company-subscriptions/kind.ts';
import { deviceRegistrationPolicy } from '../tenant/device-registration-policy/kind.ts';
import { directoryGroups } from '../tenant/directory-groups/kind.ts';
import { domains } from '../tenant/domains/kind.ts';
import { groupSettings } from '../tenant/group-settings/kind.ts';
import { organization } from '../tenant/organization/kind.ts';
import { securityDefaults } from '../tenant/security-defaults/kind.ts';
import { subscribedSkus } from '../tenant/subscribed-skus/kind.ts';
import { authenticationMethods } from '../people/authentication-methods/kind.ts';
import { perUserMfaStates } from '../people/per-user-mfa-states/kind.ts';
import { registrationDetails } from '../people/registration-details/kind.ts';
import { roleAssignments } from '../people/role-assignments/kind.ts';
import { roleEligibilities } from '../people/role-eligibilities/kind.ts';
import { signInActivity } from '../people/sign-in-activity/kind.ts';
import { users } from '../people/users/kind.ts';
import { authenticationMethodsPolicy } from '../sign-in/authentication-methods-policy/kind.ts';
import { authenticationStrengths } from '../sign-in/authentication-strengths/kind.ts';
import { conditionalAccessPolicies } from '../sign-in/conditional-access-policies/kind.ts';
import { conditionalAccessSettings } from '../sign-in/conditional-access-settings/kind.ts';
import { crossTenantAccessDefault } from '../sign-in/cross-tenant-access-default/kind.ts';
import { crossTenantAccessPartners } from '../sign-in/cross-tenant-access-partners/kind.ts';
import { federationConfigurations } from '../sign-in/federation-configurations/kind.ts';
import { groups } from '../sign-in/groups/kind.ts';
import { namedLocations } from '../sign-in/named-locations/kind.ts';
import { acceptedDomains } from '../mail/accepted-domains/kind.ts';
import { antiPhishPolicies } from '../mail/anti-phish-policies/kind.ts';
import { blockedSenders } from '../mail/blocked-senders/kind.ts';
import { casMailboxes } from '../mail/cas-mailboxes/kind.ts';
import { connectionFilterPolicies } from '../mail/connection-filter-policies/kind.ts';
import { contentFilterPolicies } from '../mail/content-filter-policies/kind.ts';
import { defenderForOffice } from '../mail/defender-for-office/kind.ts';
import { deletedMailboxes } from '../mail/deleted-mailboxes/kind.ts';
import { externalInOutlook } from '../mail/external-in-outlook/kind.ts';
import { inboundConnectors } from '../mail/inbound-connectors/kind.ts';
import { inboxRules } from '../mail/inbox-rules/kind.ts';
import { journalRules } from '../mail/journal-rules/kind.ts';
import { mailFilterRules } from '../mail/mail-filter-rules/kind.ts';
import { mailboxAuditBypasses } from '../mail/mailbox-audit-bypasses/kind.ts';
import { mailboxPermissions } from '../mail/mailbox-permissions/kind.ts';
import { mailboxPurposes } from '../mail/mailbox-purposes/kind.ts';
import { mailboxes } from '../mail/mailboxes/kind.ts';
import { malwareFilterPolicies } from '../mail/malware-filter-policies/kind.ts';
import { managementRoleAssignments } from '../mail/management-role-assignments/kind.ts';
import { organizationConfig } from '../mail/organization-config/kind.ts';
import { outboundConnectors } from '../mail/outbound-connectors/kind.ts';
import { outboundSpamPolicies } from '../mail/outbound-spam-policies/kind.ts';
import { outboundSpamRules } from '../mail/outbound-spam-rules/kind.ts';
import { owaMailboxPolicies } from '../mail/owa-mailbox-policies/kind.ts';
import { recipients } from '../mail/recipients/kind.ts';
import { remoteDomains } from '../mail/remote-domains/kind.ts';
import { roleAssignmentPolicies } from '../mail/role-assignment-policies/kind.ts';
import { safeAttachmentPolicies } from '../mail/safe-attachment-policies/kind.ts';
import { safeAttachmentRules } from '../mail/safe-attachment-rules/kind.ts';
import { sharingPolicies } from '../mail/sharing-policies/kind.ts';
import { transportConfig } from '../mail/transport-config/kind.ts';
import { transportRules } from '../mail/transport-rules/kind.ts';
import { appProtectionPolicies } from '../devices/app-protection-policies/kind.ts';
import { configurationPolicies } from '../devices/configuration-policies/kind.ts';
import { detectedAppDevices } from '../devices/detected-app-devices/kind.ts';
import { detectedApps } from '../devices/detected-apps/kind.ts';
import { detectedMalwareStates } from '../devices/detected-malware-states/kind.ts';
import { deviceCompliancePolicies } from '../devices/device-compliance-policies/kind.ts';
import { deviceCompliancePolicyStates } from '../devices/device-compliance-policy-states/kind.ts';
import { deviceConfigurations } from '../devices/device-configurations/kind.ts';
import { deviceManagement } from '../devices/device-management/kind.ts';
import { groupPolicyConfigurations } from '../devices/group-policy-configurations/kind.ts';
import { intents } from '../devices/intents/kind.ts';
import { managedAppRegistrations } from '../devices/managed-app-registrations/kind.ts';
import { managedDevices } from '../devices/managed-devices/kind.ts';
import { mobileDeviceMailboxPolicies } from '../devices/mobile-device-mailbox-policies/kind.ts';
import { mobileDevices } from '../devices/mobile-devices/kind.ts';
import { registeredDevices } from '../devices/registered-devices/kind.ts';
import { windowsProtectionStates } from '../devices/windows-protection-states/kind.ts';
import { appManagementPolicies } from '../apps/app-management-policies/kind.ts';
import { appOwners } from '../apps/app-owners/kind.ts';
import { applicationPermissions } from '../apps/application-permissions/kind.ts';
import { applications } from '../apps/applications/kind.ts';
import { defaultAppManagementPolicy } from '../apps/default-app-management-policy/kind.ts';
import { delegatedGrants } from '../apps/delegated-grants/kind.ts';
import { delegatedPermissionClassifications } from '../apps/delegated-permission-classifications/kind.ts';
import { servicePrincipals } from '../apps/service-principals/kind.ts';
import { dkimSigningConfigs } from '../dns/dkim-signing-configs/kind.ts';
import { mailDomainRecords } from '../dns/mail-domain-records/kind.ts';
import { sharepointSettings } from '../files/sharepoint-settings/kind.ts';

/** Every evidence kind that a snapshot may hold, by id. Order is the order of the file. */
export const evidenceKinds = {
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
} as const;

import type { EvidenceId } from '../snapshot/registry.ts';
import type { Collector } from './collector.ts';
import { appProtectionPolicies, managedAppRegistrations } from './devices/app-protection.ts';
import { deviceCompliancePolicies } from './devices/compliance-policies.ts';
import { deviceManagement } from './devices/device-management.ts';
import { entraDevices } from './devices/entra-devices.ts';
import { deviceCompliancePolicyStates, managedDevices } from './devices/managed-devices.ts';
import { mobileDeviceMailboxPolicies } from './devices/mobile-device-policies.ts';
import { mobileDevices } from './devices/mobile-devices.ts';
import { inboxRules } from './mail/inbox-rules.ts';
import { casMailboxes, transportConfig } from './mail/mail-access.ts';
import { acceptedDomains, remoteDomains } from './mail/mail-domains.ts';
import { mailboxPurposes } from './mail/mailbox-purposes.ts';
import { mailboxes } from './mail/mailboxes.ts';
import { journalRules, transportRules } from './mail/organisation-rules.ts';
import { outboundSpamPolicies, outboundSpamRules } from './mail/outbound-spam.ts';
import { recipients } from './mail/recipients.ts';
import { authenticationMethods } from './people/authentication-methods.ts';
import { perUserMfaStates } from './people/per-user-mfa-states.ts';
import { registrationDetails } from './people/registration-details.ts';
import { roleAssignments } from './people/role-assignments.ts';
import { roleEligibilities } from './people/role-eligibilities.ts';
import { signInActivity } from './people/sign-in-activity.ts';
import { users } from './people/users.ts';
import { authenticationMethodsPolicy } from './sign-in/authentication-methods-policy.ts';
import { authenticationStrengths } from './sign-in/authentication-strengths.ts';
import { conditionalAccessPolicies } from './sign-in/conditional-access-policies.ts';
import { conditionalAccessSettings } from './sign-in/conditional-access-settings.ts';
import { crossTenantAccessDefault, crossTenantAccessPartners } from './sign-in/cross-tenant-access.ts';
import { federationConfigurations } from './sign-in/federation-configurations.ts';
import { groups } from './sign-in/groups.ts';
import { namedLocations } from './sign-in/named-locations.ts';
import { authorizationPolicy } from './tenant/authorization-policy.ts';
import { domains } from './tenant/domains.ts';
import { organization } from './tenant/organization.ts';
import { securityDefaults } from './tenant/security-defaults.ts';
import { subscribedSkus } from './tenant/subscribed-skus.ts';

/** One collector for every evidence kind; the compiler refuses a kind without one. */
export const collectors: { readonly [Id in EvidenceId]: Collector<Id> } = {
  organization,
  domains,
  subscribedSkus,
  securityDefaults,
  authorizationPolicy,
  users,
  roleAssignments,
  roleEligibilities,
  registrationDetails,
  authenticationMethods,
  perUserMfaStates,
  signInActivity,
  conditionalAccessPolicies,
  namedLocations,
  authenticationStrengths,
  conditionalAccessSettings,
  groups,
  authenticationMethodsPolicy,
  crossTenantAccessDefault,
  crossTenantAccessPartners,
  federationConfigurations,
  mailboxPurposes,
  inboxRules,
  mailboxes,
  recipients,
  acceptedDomains,
  remoteDomains,
  transportRules,
  journalRules,
  outboundSpamPolicies,
  outboundSpamRules,
  casMailboxes,
  transportConfig,
  managedDevices,
  deviceCompliancePolicyStates,
  deviceCompliancePolicies,
  deviceManagement,
  mobileDeviceMailboxPolicies,
  mobileDevices,
  entraDevices,
  appProtectionPolicies,
  managedAppRegistrations,
};

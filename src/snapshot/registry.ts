import type { z } from 'zod';
import type { Cause } from '../model/cause.ts';
import * as devices from './evidence/devices.ts';
import * as mail from './evidence/mail.ts';
import * as people from './evidence/people.ts';
import * as signInPolicies from './evidence/sign-in-policies.ts';
import * as tenant from './evidence/tenant.ts';

/** Every evidence kind that a snapshot may hold, by id. Order is the order of the file. */
export const evidenceKinds = {
  organization: tenant.organization,
  domains: tenant.domains,
  subscribedSkus: tenant.subscribedSkus,
  securityDefaults: tenant.securityDefaults,
  authorizationPolicy: tenant.authorizationPolicy,
  users: people.users,
  roleAssignments: people.roleAssignments,
  roleEligibilities: people.roleEligibilities,
  registrationDetails: people.registrationDetails,
  authenticationMethods: people.authenticationMethods,
  perUserMfaStates: people.perUserMfaStates,
  signInActivity: people.signInActivity,
  conditionalAccessPolicies: signInPolicies.conditionalAccessPolicies,
  namedLocations: signInPolicies.namedLocations,
  authenticationStrengths: signInPolicies.authenticationStrengths,
  conditionalAccessSettings: signInPolicies.conditionalAccessSettings,
  groups: signInPolicies.groups,
  authenticationMethodsPolicy: signInPolicies.authenticationMethodsPolicy,
  crossTenantAccessDefault: signInPolicies.crossTenantAccessDefault,
  crossTenantAccessPartners: signInPolicies.crossTenantAccessPartners,
  federationConfigurations: signInPolicies.federationConfigurations,
  mailboxPurposes: mail.mailboxPurposes,
  inboxRules: mail.inboxRules,
  mailboxes: mail.mailboxes,
  recipients: mail.recipients,
  acceptedDomains: mail.acceptedDomains,
  remoteDomains: mail.remoteDomains,
  transportRules: mail.transportRules,
  journalRules: mail.journalRules,
  outboundSpamPolicies: mail.outboundSpamPolicies,
  outboundSpamRules: mail.outboundSpamRules,
  casMailboxes: mail.casMailboxes,
  transportConfig: mail.transportConfig,
  managedDevices: devices.managedDevices,
  deviceCompliancePolicyStates: devices.deviceCompliancePolicyStates,
  deviceCompliancePolicies: devices.deviceCompliancePolicies,
  deviceManagement: devices.deviceManagement,
  mobileDeviceMailboxPolicies: devices.mobileDeviceMailboxPolicies,
  mobileDevices: devices.mobileDevices,
  entraDevices: devices.entraDevices,
  appProtectionPolicies: devices.appProtectionPolicies,
  managedAppRegistrations: devices.managedAppRegistrations,
} as const;

export type EvidenceId = keyof typeof evidenceKinds;
export const evidenceIds = Object.keys(evidenceKinds) as EvidenceId[];

type Kinds = typeof evidenceKinds;
type Item<Id extends EvidenceId> = z.infer<Kinds[Id]['item']>;

/** What a missing answer looks like: for a whole kind, or for one subject of it. */
export interface Unavailable {
  readonly status: 'unavailable';
  /** When the read was tried (UTC). */
  readonly at: string;
  readonly cause: Cause;
  /** For the technician: endpoint, status, Microsoft's code, request id, and the step that mends it. */
  readonly detail: string;
}

export interface Collected<T> {
  readonly status: 'collected';
  readonly at: string;
  readonly value: T;
  /** True as far as it goes, but not the whole: what it does not list may still exist. */
  readonly partial?: { readonly cause: Cause; readonly detail: string };
}

export type Evidence<T> = Collected<T> | Unavailable;
/** One subject of an `each` kind. */
export type SubjectEvidence<T> = { readonly subject: string } & Evidence<T>;

/** The stored value of an evidence kind, by its shape. */
export type EvidenceValue<Id extends EvidenceId> = Kinds[Id]['shape'] extends 'one'
  ? Item<Id>
  : Kinds[Id]['shape'] extends 'list'
    ? readonly Item<Id>[]
    : readonly SubjectEvidence<Item<Id>>[];

export type EvidenceMap = { readonly [Id in EvidenceId]: Evidence<EvidenceValue<Id>> };

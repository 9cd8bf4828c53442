import { z } from 'zod';
import { evidenceKind } from '../evidence-kind.ts';

/**
 * A Conditional Access policy exactly as Graph sent it: settings hold no personal data, and a member that we do not
 * know must survive into the facts, where it makes the policy's reach unknown. Unknown keys are therefore kept.
 */
export const ConditionalAccessPolicy = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  state: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  conditions: z.looseObject({}).nullish(),
  grantControls: z.looseObject({}).nullish(),
  sessionControls: z.looseObject({}).nullish(),
});
export type ConditionalAccessPolicy = z.infer<typeof ConditionalAccessPolicy>;
export const conditionalAccessPolicies = evidenceKind({
  id: 'conditionalAccessPolicies',
  endpoint: 'GET /identity/conditionalAccess/policies',
  shape: 'list',
  item: ConditionalAccessPolicy,
});

export const NamedLocation = z.looseObject({
  '@odata.type': z.string().nullish(),
  id: z.string(),
  displayName: z.string().nullish(),
  isTrusted: z.boolean().nullish(),
});
export const namedLocations = evidenceKind({
  id: 'namedLocations',
  endpoint: 'GET /identity/conditionalAccess/namedLocations',
  shape: 'list',
  item: NamedLocation,
});

export const AuthenticationStrength = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  allowedCombinations: z.array(z.string()).nullish(),
});
export const authenticationStrengths = evidenceKind({
  id: 'authenticationStrengths',
  endpoint: 'GET /policies/authenticationStrengthPolicies',
  shape: 'list',
  item: AuthenticationStrength,
});

/** Beta; may not answer. */
export const conditionalAccessSettings = evidenceKind({
  id: 'conditionalAccessSettings',
  endpoint: 'beta GET /identity/conditionalAccess/settings',
  shape: 'one',
  item: z.looseObject({}),
});

/**
 * A group that a policy, a role or an assignment refers to, with all its members (nested groups resolved by Graph).
 * `found: false` is a deleted group: data ("dangling reference"), not a failure.
 */
export const ReferencedGroup = z.object({
  found: z.boolean(),
  displayName: z.string().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  isManagementRestricted: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string(), type: z.string() })),
});
export type ReferencedGroup = z.infer<typeof ReferencedGroup>;
/** Subject: group id. Only groups that other evidence names are asked for. */
export const groups = evidenceKind({
  id: 'groups',
  endpoint: 'GET /groups/{id}/transitiveMembers',
  shape: 'each',
  item: ReferencedGroup,
});

export const authenticationMethodsPolicy = evidenceKind({
  id: 'authenticationMethodsPolicy',
  endpoint: 'GET /policies/authenticationMethodsPolicy',
  shape: 'one',
  item: z.looseObject({
    policyMigrationState: z.string().nullish(),
    authenticationMethodConfigurations: z
      .array(z.looseObject({ id: z.string(), state: z.string().nullish() }))
      .nullish(),
  }),
});

const InboundTrust = z.looseObject({
  isMfaAccepted: z.boolean().nullish(),
  isCompliantDeviceAccepted: z.boolean().nullish(),
  isHybridAzureADJoinedDeviceAccepted: z.boolean().nullish(),
});
export const crossTenantAccessDefault = evidenceKind({
  id: 'crossTenantAccessDefault',
  endpoint: 'GET /policies/crossTenantAccessPolicy/default',
  shape: 'one',
  item: z.looseObject({ inboundTrust: InboundTrust.nullish() }),
});
export const crossTenantAccessPartners = evidenceKind({
  id: 'crossTenantAccessPartners',
  endpoint: 'GET /policies/crossTenantAccessPolicy/partners',
  shape: 'list',
  item: z.looseObject({
    tenantId: z.string(),
    inboundTrust: InboundTrust.nullish(),
  }),
});

/** Subject: domain id; asked only for federated domains. */
export const federationConfigurations = evidenceKind({
  id: 'federationConfigurations',
  endpoint: 'GET /domains/{id}/federationConfiguration',
  shape: 'each',
  item: z.array(z.object({ federatedIdpMfaBehavior: z.string().nullish() })),
});

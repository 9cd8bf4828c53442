import { z } from 'zod';
import { evidenceKind } from '../evidence-kind.ts';

export const Organization = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  mobileDeviceManagementAuthority: z.string().nullish(),
});
export const organization = evidenceKind({
  id: 'organization',
  endpoint: 'GET /organization',
  shape: 'one',
  item: Organization,
});

export const Domain = z.object({
  id: z.string(),
  authenticationType: z.string().nullish(),
  isDefault: z.boolean().nullish(),
  isInitial: z.boolean().nullish(),
  isRoot: z.boolean().nullish(),
  isVerified: z.boolean().nullish(),
  passwordValidityPeriodInDays: z.number().nullish(),
});
export const domains = evidenceKind({ id: 'domains', endpoint: 'GET /domains', shape: 'list', item: Domain });

export const SubscribedSku = z.object({
  skuId: z.string(),
  skuPartNumber: z.string().nullish(),
  capabilityStatus: z.string().nullish(),
  servicePlans: z
    .array(
      z.object({
        servicePlanId: z.string().nullish(),
        servicePlanName: z.string().nullish(),
        provisioningStatus: z.string().nullish(),
      }),
    )
    .nullish(),
});
export const subscribedSkus = evidenceKind({
  id: 'subscribedSkus',
  endpoint: 'GET /subscribedSkus',
  shape: 'list',
  item: SubscribedSku,
});

export const SecurityDefaults = z.object({ isEnabled: z.boolean().nullish() });
export const securityDefaults = evidenceKind({
  id: 'securityDefaults',
  endpoint: 'GET /policies/identitySecurityDefaultsEnforcementPolicy',
  shape: 'one',
  item: SecurityDefaults,
});

export const AuthorizationPolicy = z.object({
  allowInvitesFrom: z.string().nullish(),
  guestUserRoleId: z.string().nullish(),
  defaultUserRolePermissions: z
    .object({
      allowedToCreateApps: z.boolean().nullish(),
      allowedToCreateSecurityGroups: z.boolean().nullish(),
      allowedToCreateTenants: z.boolean().nullish(),
      permissionGrantPoliciesAssigned: z.array(z.string()).nullish(),
    })
    .nullish(),
});
export const authorizationPolicy = evidenceKind({
  id: 'authorizationPolicy',
  endpoint: 'GET /policies/authorizationPolicy',
  shape: 'one',
  item: AuthorizationPolicy,
});

import { kindProperties } from '../../people/account.ts';
import type { Needs, View } from '../../base/needs.ts';

const roleProperties = ['principalId', 'roleTemplateId', 'isBuiltIn', 'directoryScopeId'] as const;

/** Evidence that decides what is asked at sign-in. Policies, places and strengths are judged whole. */
export const accessNeeds = {
  conditionalAccessPolicies: ['*'],
  namedLocations: ['*'],
  authenticationStrengths: ['allowedCombinations'],
  conditionalAccessSettings: ['*'],
  groups: ['found', 'members'],
  users: kindProperties,
  roleAssignments: roleProperties,
  roleEligibilities: roleProperties,
  subscribedSkus: ['capabilityStatus', 'servicePlans'],
  crossTenantAccessDefault: ['inboundTrust'],
  crossTenantAccessPartners: ['inboundTrust'],
} as const satisfies Needs;

/** What the engine sees of a snapshot. */
export type AccessView = View<typeof accessNeeds>;

/** An account as the engine sees it. */
export type AccessUser = AccessView['evidence']['users'] extends
  { readonly value: readonly (infer One)[] } | { readonly cause: unknown }
  ? One
  : never;

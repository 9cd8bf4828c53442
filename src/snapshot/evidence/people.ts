import { z } from 'zod';
import { evidenceKind } from '../evidence-kind.ts';

/** An account of the directory, reduced to what facts use. Dates stay as Microsoft sent them (UTC). */
export const User = z.object({
  id: z.string(),
  /** `#microsoft.graph.agentUser` is the account of an AI agent, not of a person. */
  odataType: z.string().nullish(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  mail: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  externalUserState: z.string().nullish(),
  creationType: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  lastPasswordChangeDateTime: z.string().nullish(),
  passwordPolicies: z.string().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  assignedLicenses: z.array(z.object({ skuId: z.string().nullish() })).nullish(),
  assignedPlans: z
    .array(
      z.object({
        service: z.string().nullish(),
        servicePlanId: z.string().nullish(),
        capabilityStatus: z.string().nullish(),
      }),
    )
    .nullish(),
  /** Keyed digests of `mail`, `userPrincipalName` and every proxy address: join to forwarding targets. */
  addressDigests: z.array(z.string()),
});
export type User = z.infer<typeof User>;
export const users = evidenceKind({ id: 'users', endpoint: 'GET /users', shape: 'list', item: User });

/** An active role assignment. `roleTemplateId` is the definition's template id; scope `/` is the whole tenant. */
export const RoleAssignment = z.object({
  id: z.string(),
  principalId: z.string(),
  roleTemplateId: z.string(),
  roleName: z.string(),
  isBuiltIn: z.boolean().nullish(),
  directoryScopeId: z.string().nullish(),
  appScopeId: z.string().nullish(),
});
export type RoleAssignment = z.infer<typeof RoleAssignment>;
export const roleAssignments = evidenceKind({
  id: 'roleAssignments',
  endpoint: 'GET /roleManagement/directory/roleAssignments',
  shape: 'list',
  item: RoleAssignment,
});

export const roleEligibilities = evidenceKind({
  id: 'roleEligibilities',
  endpoint: 'GET /roleManagement/directory/roleEligibilityScheduleInstances',
  shape: 'list',
  item: RoleAssignment,
});

/** The registration report: one row a user; needs Entra ID P1. Disabled users are missing from it. */
export const RegistrationDetails = z.object({
  id: z.string(),
  isMfaCapable: z.boolean().nullish(),
  methodsRegistered: z.array(z.string()).nullish(),
});
export type RegistrationDetails = z.infer<typeof RegistrationDetails>;
export const registrationDetails = evidenceKind({
  id: 'registrationDetails',
  endpoint: 'GET /reports/authenticationMethods/userRegistrationDetails',
  shape: 'list',
  item: RegistrationDetails,
});

/** Kinds of the methods of one user (`@odata.type` without `#microsoft.graph.`): no numbers, no device names. */
export const authenticationMethods = evidenceKind({
  id: 'authenticationMethods',
  endpoint: 'GET /users/{id}/authentication/methods',
  shape: 'each',
  item: z.array(z.object({ type: z.string() })),
});

export const perUserMfaStates = evidenceKind({
  id: 'perUserMfaStates',
  endpoint: 'beta GET /users/{id}/authentication/requirements',
  shape: 'each',
  item: z.object({ perUserMfaState: z.string().nullish() }),
});

/** Last sign-in as a band, plus comparisons made at collection; never the time itself. */
export const SignInActivity = z.object({
  id: z.string(),
  lastSignIn: z.enum(['under-30-days', '30-90-days', 'over-90-days', 'never']),
  afterLastPasswordChange: z.boolean().nullish(),
  /** Used after the leaving date in the people register; null where the register gives none. */
  afterLeaving: z.boolean().nullish(),
});
export const signInActivity = evidenceKind({
  id: 'signInActivity',
  endpoint: 'GET /users?$select=id,signInActivity',
  shape: 'list',
  item: SignInActivity,
});

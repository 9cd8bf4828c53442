import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const AuthorizationPolicy = z.object({
  allowInvitesFrom: z.string().nullish(),
  guestUserRoleId: z.string().nullish(),
  defaultUserRolePermissions: z
    .object({
      allowedToCreateApps: z.boolean().nullish(),
      allowedToCreateSecurityGroups: z.boolean().nullish(),
      allowedToCreateTenants: z.boolean().nullish(),
      allowedToReadBitlockerKeysForOwnedDevice: z.boolean().nullish(),
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

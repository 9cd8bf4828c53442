import type { AuthorizationPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text, texts } from '../../declare/optional-values.ts';

const read = graphRead<AuthorizationPolicy>()(
  { path: '/policies/authorizationPolicy', family: 'policies' },
  {
    allowInvitesFrom: text,
    guestUserRoleId: text,
    defaultUserRolePermissions: z
      .object({
        allowedToCreateApps: flag,
        allowedToCreateSecurityGroups: flag,
        allowedToCreateTenants: flag,
        allowedToReadBitlockerKeysForOwnedDevice: flag,
        permissionGrantPoliciesAssigned: texts,
      })
      .nullish(),
  },
);

export const authorizationPolicy = collector({
  id: 'authorizationPolicy',
  requests: [read],
  permissions: [policies('Who may invite guests and approve apps.')],
  collect: async function* (context) {
    yield await context.get(read);
  },
});

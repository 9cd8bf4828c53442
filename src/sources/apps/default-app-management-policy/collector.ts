import type { TenantAppManagementPolicy } from '@microsoft/microsoft-graph-types';
import { collector } from '../../declare/collector.ts';
import { flag } from '../../declare/optional-values.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { restrictions } from '../credential-restrictions.ts';

const read = graphRead<TenantAppManagementPolicy>()(
  { path: '/policies/defaultAppManagementPolicy', family: 'policies' },
  { isEnabled: flag, applicationRestrictions: restrictions, servicePrincipalRestrictions: restrictions },
);

export const defaultAppManagementPolicy = collector({
  id: 'defaultAppManagementPolicy',
  requests: [read],
  permissions: [policies('Whether passwords of apps are limited.')],
  collect: async function* (context) {
    yield await context.get(read);
  },
});

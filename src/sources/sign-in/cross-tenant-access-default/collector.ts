import type { CrossTenantAccessPolicyConfigurationDefault } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag } from '../../declare/optional-values.ts';

const inboundTrust = z
  .looseObject({
    isMfaAccepted: flag,
    isCompliantDeviceAccepted: flag,
    isHybridAzureADJoinedDeviceAccepted: flag,
  })
  .nullish();

const defaultRead = graphRead<CrossTenantAccessPolicyConfigurationDefault>()(
  { path: '/policies/crossTenantAccessPolicy/default', family: 'policies' },
  { inboundTrust },
);

export const crossTenantAccessDefault = collector({
  id: 'crossTenantAccessDefault',
  requests: [defaultRead],
  permissions: [policies("Whether a guest's own second sign-in step counts here.")],
  collect: async function* (context) {
    yield await context.get(defaultRead);
  },
});

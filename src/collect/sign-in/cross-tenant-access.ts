import type {
  CrossTenantAccessPolicyConfigurationDefault,
  CrossTenantAccessPolicyConfigurationPartner,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../collector.ts';
import { policies } from '../permissions-of.ts';
import { graphRead } from '../reads.ts';
import { flag } from '../text.ts';

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

const partnersRead = graphRead<CrossTenantAccessPolicyConfigurationPartner>()(
  { path: '/policies/crossTenantAccessPolicy/partners', family: 'policies' },
  { tenantId: z.string(), inboundTrust },
);

export const crossTenantAccessPartners = collector({
  id: 'crossTenantAccessPartners',
  requests: [partnersRead],
  permissions: [policies('Which other organisations are trusted for sign-in.')],
  collect: (context) => context.list(partnersRead),
});

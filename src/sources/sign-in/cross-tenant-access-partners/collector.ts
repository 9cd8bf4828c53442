import type { CrossTenantAccessPolicyConfigurationPartner } from '@microsoft/microsoft-graph-types';
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

const partnersRead = graphRead<CrossTenantAccessPolicyConfigurationPartner>()(
  { path: '/policies/crossTenantAccessPolicy/partners', family: 'policies' },
  { tenantId: z.string(), isServiceProvider: flag, inboundTrust },
);

export const crossTenantAccessPartners = collector({
  id: 'crossTenantAccessPartners',
  requests: [partnersRead],
  permissions: [policies('Which other organisations are trusted for sign-in, or look after this one.')],
  collect: (context) => context.list(partnersRead),
});

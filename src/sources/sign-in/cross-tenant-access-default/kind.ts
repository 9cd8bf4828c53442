import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const InboundTrust = z.looseObject({
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

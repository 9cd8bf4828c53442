import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { InboundTrust } from '../cross-tenant-access-default/kind.ts';

export const crossTenantAccessPartners = evidenceKind({
  id: 'crossTenantAccessPartners',
  endpoint: 'GET /policies/crossTenantAccessPolicy/partners',
  shape: 'list',
  key: 'tenantId',
  about: 'tenant',
  item: z.looseObject({
    tenantId: z.string(),
    isServiceProvider: z.boolean().nullish(),
    inboundTrust: InboundTrust.nullish(),
  }),
});

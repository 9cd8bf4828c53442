import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const Organization = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
  mobileDeviceManagementAuthority: z.string().nullish(),
});

export const organization = evidenceKind({
  id: 'organization',
  endpoint: 'GET /organization',
  shape: 'one',
  item: Organization,
});

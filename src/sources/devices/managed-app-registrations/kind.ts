import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const ManagedAppRegistration = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  platform: z.string().nullish(),
});

export const managedAppRegistrations = evidenceKind({
  id: 'managedAppRegistrations',
  endpoint: 'GET /deviceAppManagement/managedAppRegistrations',
  shape: 'list',
  key: 'userId',
  about: 'account',
  names: { platform: '@odata.type' },
  item: ManagedAppRegistration,
});

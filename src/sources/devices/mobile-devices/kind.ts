import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const MobileDevice = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  deviceOS: z.string().nullish(),
  deviceAccessState: z.string().nullish(),
  /** Null where neither the identity nor the client type says which app it is. */
  isOutlookApp: z.boolean().nullish(),
});

export const mobileDevices = evidenceKind({
  id: 'mobileDevices',
  endpoint: 'Get-MobileDevice',
  shape: 'list',
  key: 'id',
  about: 'phone',
  names: {
    id: 'Guid',
    userId: 'Identity',
    deviceOS: 'DeviceOS',
    deviceAccessState: 'DeviceAccessState',
    isOutlookApp: 'ClientType',
  },
  item: MobileDevice,
});

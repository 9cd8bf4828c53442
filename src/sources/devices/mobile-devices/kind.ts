import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const MobileDevice = z.object({
  id: z.string(),
  userId: z.string().nullish(),
  deviceOS: z.string().nullish(),
  deviceAccessState: z.string().nullish(),
  isOutlookApp: z.boolean(),
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

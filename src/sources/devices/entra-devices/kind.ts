import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const EntraDevice = z.object({
  id: z.string(),
  deviceId: z.string().nullish(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  trustType: z.string().nullish(),
  isCompliant: z.boolean().nullish(),
  operatingSystem: z.string().nullish(),
});

export const entraDevices = evidenceKind({
  id: 'entraDevices',
  endpoint: 'GET /devices',
  shape: 'list',
  key: 'id',
  about: 'device',
  item: EntraDevice,
});

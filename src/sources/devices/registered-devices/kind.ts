import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * A device that somebody joined to the directory, or registered with an account of the council. Microsoft moves the
 * time of the last sign-in about every 14 days only (manage-stale-devices, 2025-04-09).
 */
export const RegisteredDevice = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  /** What Intune calls `azureADDeviceId`. */
  deviceId: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  /** Null where no system for managing devices knows it (device resource, read 2026-11). */
  isManaged: z.boolean().nullish(),
  operatingSystem: z.string().nullish(),
  profileType: z.string().nullish(),
  approximateLastSignInDateTime: z.string().nullish(),
  /** Ids of the accounts that registered it; null where they were not sent. */
  ownerIds: z.array(z.string()).nullable(),
});

export const registeredDevices = evidenceKind({
  id: 'registeredDevices',
  endpoint: 'GET /devices',
  shape: 'list',
  key: 'id',
  about: 'registered-device',
  names: { ownerIds: 'registeredOwners' },
  item: RegisteredDevice,
});

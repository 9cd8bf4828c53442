import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const ManagedDevice = z.object({
  id: z.string(),
  deviceName: z.string().nullish(),
  /** What the directory calls `deviceId`. */
  azureADDeviceId: z.string().nullish(),
  complianceState: z.string().nullish(),
  isEncrypted: z.boolean().nullish(),
  /** A string: "True", "False", "Unknown". */
  jailBroken: z.string().nullish(),
  operatingSystem: z.string().nullish(),
  osVersion: z.string().nullish(),
  managedDeviceOwnerType: z.string().nullish(),
  deviceEnrollmentType: z.string().nullish(),
  managementState: z.string().nullish(),
  enrolledDateTime: z.string().nullish(),
  lastSyncDateTime: z.string().nullish(),
  userId: z.string().nullish(),
  userDisplayName: z.string().nullish(),
});
export type ManagedDevice = z.infer<typeof ManagedDevice>;

export const managedDevices = evidenceKind({
  id: 'managedDevices',
  endpoint: 'GET /deviceManagement/managedDevices',
  shape: 'list',
  key: 'id',
  about: 'device',
  item: ManagedDevice,
});

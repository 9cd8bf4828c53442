import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const MobileDeviceMailboxPolicy = z.object({
  name: z.string(),
  isDefault: z.boolean().nullish(),
  passwordEnabled: z.boolean().nullish(),
  minPasswordLength: z.number().nullish(),
  /** Minutes; null for Unlimited. */
  maxInactivityTimeLockMinutes: z.number().nullish(),
  maxPasswordFailedAttempts: z.number().nullish(),
  requireDeviceEncryption: z.boolean().nullish(),
  allowNonProvisionableDevices: z.boolean().nullish(),
});

export const mobileDeviceMailboxPolicies = evidenceKind({
  id: 'mobileDeviceMailboxPolicies',
  endpoint: 'Get-MobileDeviceMailboxPolicy',
  shape: 'list',
  key: 'name',
  about: 'policy',
  names: {
    name: 'Name',
    isDefault: 'IsDefault',
    passwordEnabled: 'PasswordEnabled',
    minPasswordLength: 'MinPasswordLength',
    maxInactivityTimeLockMinutes: 'MaxInactivityTimeLock',
    maxPasswordFailedAttempts: 'MaxPasswordFailedAttempts',
    requireDeviceEncryption: 'RequireDeviceEncryption',
    allowNonProvisionableDevices: 'AllowNonProvisionableDevices',
  },
  item: MobileDeviceMailboxPolicy,
});

import { z } from 'zod';
import { bool, limit, minutes, neverBlank } from '../../declare/exchange-values.ts';
import { collector } from '../../declare/collector.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-MobileDeviceMailboxPolicy' },
  {
    Name: z.string(),
    IsDefault: bool,
    PasswordEnabled: bool,
    MinPasswordLength: limit,
    // A length is blank where none is asked for (Set-MobileDeviceMailboxPolicy, read 2026-11).
    MaxInactivityTimeLock: neverBlank(minutes),
    MaxPasswordFailedAttempts: neverBlank(limit),
    RequireDeviceEncryption: bool,
    AllowNonProvisionableDevices: bool,
  },
);

/** The way to ask for a PIN without Intune; the mail app on the phone decides what it honours. */
export const mobileDeviceMailboxPolicies = collector({
  id: 'mobileDeviceMailboxPolicies',
  requests: [read],
  permissions: [exchange('Whether phones that read council mail need a PIN.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const policy of context.cmdlet(read))
      yield {
        name: policy.Name,
        isDefault: policy.IsDefault,
        passwordEnabled: policy.PasswordEnabled,
        minPasswordLength: policy.MinPasswordLength,
        maxInactivityTimeLockMinutes: policy.MaxInactivityTimeLock,
        maxPasswordFailedAttempts: policy.MaxPasswordFailedAttempts,
        requireDeviceEncryption: policy.RequireDeviceEncryption,
        allowNonProvisionableDevices: policy.AllowNonProvisionableDevices,
      };
  },
});

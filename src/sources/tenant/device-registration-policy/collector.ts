import type { DeviceRegistrationPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { graphRead } from '../../declare/reads.ts';

const membership = z.object({ '@odata.type': text }).nullish();

const read = graphRead<DeviceRegistrationPolicy>()(
  { path: '/policies/deviceRegistrationPolicy', family: 'policies', whole: true },
  {
    userDeviceQuota: z.number().nullish(),
    multiFactorAuthConfiguration: text,
    azureADJoin: z
      .object({
        allowedToJoin: membership,
        localAdmins: z.object({ enableGlobalAdmins: flag, registeringUsers: membership }).nullish(),
      })
      .nullish(),
    localAdminPassword: z.object({ isEnabled: flag }).nullish(),
  },
);

export const deviceRegistrationPolicy = collector({
  id: 'deviceRegistrationPolicy',
  requests: [read],
  permissions: [
    {
      permission: 'Policy.Read.DeviceConfiguration',
      why: 'Whether people become administrators of the computers that they set up, and whether joining one needs a second step.',
      byPolicyOnly: true,
    },
  ],
  collect: async function* (context) {
    const { userDeviceQuota, multiFactorAuthConfiguration, azureADJoin, localAdminPassword } =
      await context.get(read);
    yield { userDeviceQuota, multiFactorAuthConfiguration, azureADJoin, localAdminPassword };
  },
});

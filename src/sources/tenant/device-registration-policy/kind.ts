import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

const membership = z.looseObject({ '@odata.type': z.string().nullish() }).nullish();

/** Who may join devices and what they become on them; for joins from now on only (deviceRegistrationPolicy, read 2026-11). */
export const deviceRegistrationPolicy = evidenceKind({
  id: 'deviceRegistrationPolicy',
  endpoint: 'GET /policies/deviceRegistrationPolicy',
  shape: 'one',
  item: z.object({
    userDeviceQuota: z.number().nullish(),
    /** `required` or `notRequired`. */
    multiFactorAuthConfiguration: z.string().nullish(),
    azureADJoin: z
      .object({
        allowedToJoin: membership,
        localAdmins: z
          .object({ enableGlobalAdmins: z.boolean().nullish(), registeringUsers: membership })
          .nullish(),
      })
      .nullish(),
    localAdminPassword: z.object({ isEnabled: z.boolean().nullish() }).nullish(),
  }),
});

import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AppRestrictions } from '../../shapes/app-restrictions.ts';

/** Which secrets and certificates apps may be given (tenantAppManagementPolicy, read 2026-11). Off until somebody turns it on. */
export const defaultAppManagementPolicy = evidenceKind({
  id: 'defaultAppManagementPolicy',
  endpoint: 'GET /policies/defaultAppManagementPolicy',
  shape: 'one',
  item: z.object({
    isEnabled: z.boolean().nullish(),
    applicationRestrictions: AppRestrictions,
    servicePrincipalRestrictions: AppRestrictions,
  }),
});

import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

const restriction = z.object({
  restrictionType: z.string().nullish(),
  state: z.string().nullish(),
  /** A duration such as `P180D`. */
  maxLifetime: z.string().nullish(),
  /** Apps made before this time are left out; no time, or the first one there is, means every app. */
  restrictForAppsCreatedAfterDateTime: z.string().nullish(),
  /** Some who give apps their passwords are exempt, by an attribute; who carries it is not read. */
  excludesActors: z.boolean().optional(),
});
const restrictions = z
  .object({
    passwordCredentials: z.array(restriction).nullish(),
    keyCredentials: z.array(restriction).nullish(),
  })
  .nullish();

/** Which secrets and certificates apps may be given (tenantAppManagementPolicy, read 2026-11). Off until somebody turns it on. */
export const defaultAppManagementPolicy = evidenceKind({
  id: 'defaultAppManagementPolicy',
  endpoint: 'GET /policies/defaultAppManagementPolicy',
  shape: 'one',
  item: z.object({
    isEnabled: z.boolean().nullish(),
    applicationRestrictions: restrictions,
    servicePrincipalRestrictions: restrictions,
  }),
});

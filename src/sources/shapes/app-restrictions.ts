import { z } from 'zod';

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
/** Limits of one answer, on passwords and on certificates. */
export const AppRestrictions = z
  .object({
    passwordCredentials: z.array(restriction).nullish(),
    keyCredentials: z.array(restriction).nullish(),
  })
  .nullish();

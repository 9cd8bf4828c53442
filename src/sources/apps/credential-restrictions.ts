import { z } from 'zod';
import { text } from '../declare/optional-values.ts';

/** Of an exemption only that there is one is kept: attributes bear names (appManagementPolicyActorExemptions, read 2026-11). */
const restriction = z
  .object({
    restrictionType: text,
    state: text,
    maxLifetime: text,
    restrictForAppsCreatedAfterDateTime: text,
    excludeActors: z.object({ customSecurityAttributes: z.array(z.unknown()).nullish() }).nullish(),
  })
  .transform(({ excludeActors, ...kept }) => ({
    ...kept,
    // An exemption whose attributes did not come may be for anybody.
    excludesActors: excludeActors != null && excludeActors.customSecurityAttributes?.length !== 0,
  }));

/** What an answer says about secrets and certificates of apps, for the whole tenant or for single apps. */
export const restrictions = z
  .object({
    passwordCredentials: z.array(restriction).nullish(),
    keyCredentials: z.array(restriction).nullish(),
  })
  .nullish();

import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** The registration report: one row a user; needs Entra ID P1. Disabled users are missing from it. */
export const RegistrationDetails = z.object({
  id: z.string(),
  isMfaCapable: z.boolean().nullish(),
  methodsRegistered: z.array(z.string()).nullish(),
});
export type RegistrationDetails = z.infer<typeof RegistrationDetails>;

export const registrationDetails = evidenceKind({
  id: 'registrationDetails',
  endpoint: 'GET /reports/authenticationMethods/userRegistrationDetails',
  shape: 'list',
  key: 'id',
  about: 'account',
  item: RegistrationDetails,
});

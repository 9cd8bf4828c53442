import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const authenticationMethodsPolicy = evidenceKind({
  id: 'authenticationMethodsPolicy',
  endpoint: 'GET /policies/authenticationMethodsPolicy',
  shape: 'one',
  item: z.looseObject({
    policyMigrationState: z.string().nullish(),
    registrationEnforcement: z.looseObject({}).nullish(),
    authenticationMethodConfigurations: z
      .array(z.looseObject({ id: z.string(), state: z.string().nullish() }))
      .nullish(),
  }),
});

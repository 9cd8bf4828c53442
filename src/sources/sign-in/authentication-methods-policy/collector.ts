import type { AuthenticationMethodsPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

/** No query options are documented; the configurations come inline, each of its own type. */
const read = graphRead<AuthenticationMethodsPolicy>()(
  { path: '/policies/authenticationMethodsPolicy', family: 'policies', whole: true },
  {
    policyMigrationState: text,
    registrationEnforcement: z.looseObject({}).nullish(),
    authenticationMethodConfigurations: z.array(z.looseObject({ id: z.string(), state: text })).nullish(),
  },
);

export const authenticationMethodsPolicy = collector({
  id: 'authenticationMethodsPolicy',
  requests: [read],
  permissions: [policies('Which second sign-in steps the council allows.')],
  collect: async function* (context) {
    yield await context.get(read);
  },
});

import type { AuthenticationStrengthPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { texts } from '../../declare/optional-values.ts';

const read = graphRead<AuthenticationStrengthPolicy>()(
  { path: '/policies/authenticationStrengthPolicies', family: 'policies' },
  {
    id: z.string(),
    allowedCombinations: texts,
  },
);

export const authenticationStrengths = collector({
  id: 'authenticationStrengths',
  requests: [read],
  permissions: [policies('What a rule that asks for a strong sign-in really accepts.')],
  // Microsoft's own three are in every tenant.
  collect: (context) => neverEmpty(context.list(read), 'no authentication strength'),
});

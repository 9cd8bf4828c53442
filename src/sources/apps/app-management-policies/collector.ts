import type { AppManagementPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag } from '../../declare/optional-values.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { restrictions } from '../credential-restrictions.ts';

const read = graphRead<AppManagementPolicy>()(
  {
    path: '/policies/appManagementPolicies',
    family: 'policies',
    whole: true,
    query: { $expand: 'appliesTo' },
  },
  {
    id: z.string(),
    isEnabled: flag,
    restrictions,
    appliesTo: z.array(z.unknown()).nullish(),
  },
);

export const appManagementPolicies = collector({
  id: 'appManagementPolicies',
  requests: [read],
  permissions: [policies('Whether single apps are left out of the limits on passwords.')],
  collect: async function* (context) {
    for await (const { appliesTo, ...kept } of context.list(read))
      yield appliesTo == null ? kept : { ...kept, appliesToSome: appliesTo.length > 0 };
  },
});

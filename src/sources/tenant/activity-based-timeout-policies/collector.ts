import type { ActivityBasedTimeoutPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag } from '../../declare/optional-values.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { idleTimeOf } from './idle-time.ts';

const read = graphRead<ActivityBasedTimeoutPolicy>()(
  { path: '/policies/activityBasedTimeoutPolicies', family: 'policies' },
  { id: z.string(), isOrganizationDefault: flag, definition: z.array(z.string()).nullish() },
);

export const activityBasedTimeoutPolicies = collector({
  id: 'activityBasedTimeoutPolicies',
  requests: [read],
  permissions: [policies('After how long an idle browser is signed out.')],
  collect: async function* (context) {
    for await (const { id, isOrganizationDefault, definition } of context.list(read))
      yield { id, isOrganizationDefault, ...idleTimeOf(definition) };
  },
});

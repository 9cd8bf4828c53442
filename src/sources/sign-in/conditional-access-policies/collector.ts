import type { ConditionalAccessPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

const settings = z.looseObject({}).nullish();

/** Nothing is selected: a member that Microsoft adds must reach the facts, where it makes the reach unknown. */
const read = graphRead<ConditionalAccessPolicy>()(
  { path: '/identity/conditionalAccess/policies', family: 'conditional-access', batch: false, whole: true },
  {
    id: z.string(),
    displayName: text,
    state: text,
    createdDateTime: text,
    conditions: settings,
    grantControls: settings,
    sessionControls: settings,
  },
);

export const conditionalAccessPolicies = collector({
  id: 'conditionalAccessPolicies',
  requests: [read],
  permissions: [policies('The rules that decide who is asked for a second sign-in step.')],
  collect: (context) => context.list(read),
});

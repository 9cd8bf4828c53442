import type { AdminConsentRequestPolicy } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag } from '../../declare/optional-values.ts';
import { policies } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<AdminConsentRequestPolicy>()(
  { path: '/policies/adminConsentRequestPolicy', family: 'policies' },
  { isEnabled: flag, reviewers: z.array(z.object({})).nullish() },
);

export const adminConsentRequestPolicy = collector({
  id: 'adminConsentRequestPolicy',
  requests: [read],
  permissions: [policies('Whether people can ask an administrator for an app.')],
  collect: async function* (context) {
    const { isEnabled, reviewers } = await context.get(read);
    yield { isEnabled, reviewerCount: reviewers?.length };
  },
});

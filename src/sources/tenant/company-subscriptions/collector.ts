import type { CompanySubscription } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { flag, text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<CompanySubscription>()(
  { path: '/directory/subscriptions', family: 'identity' },
  {
    id: z.string(),
    skuPartNumber: text,
    status: text,
    isTrial: flag,
    nextLifecycleDateTime: text,
    ownerTenantId: text,
  },
);

export const companySubscriptions = collector({
  id: 'companySubscriptions',
  requests: [read],
  permissions: [directory('When plans end or change, and which firm sold them.')],
  collect: (context) => context.list(read),
});

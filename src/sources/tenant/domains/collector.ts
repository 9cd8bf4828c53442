import type { Domain } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { count, flag, text } from '../../declare/optional-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const read = graphRead<Domain>()(
  { path: '/domains', family: 'identity' },
  {
    id: z.string(),
    authenticationType: text,
    isInitial: flag,
    isRoot: flag,
    isVerified: flag,
    passwordValidityPeriodInDays: count,
  },
);

export const domains = collector({
  id: 'domains',
  requests: [read],
  permissions: [directory("The council's own domains, and how long a password lasts.")],
  collect: (context) => neverEmpty(context.list(read), 'no domain'),
});

import type { Domain } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { count, filledFlag, flag, text } from '../../declare/optional-values.ts';
import { neverEmpty } from '../../declare/never-empty.ts';

const read = graphRead<Domain>()(
  { path: '/domains', family: 'identity' },
  {
    id: z.string(),
    authenticationType: text,
    isInitial: filledFlag,
    isRoot: flag,
    isVerified: flag,
    passwordValidityPeriodInDays: count,
  },
);

/**
 * A tenant keeps the first domain, which Microsoft gave it, for good (domain resource, `isInitial`, Graph v1.0, read
 * 2026-11): a list without it is short.
 */
export const domains = collector({
  id: 'domains',
  requests: [read],
  permissions: [directory("The council's own domains, and how long a password lasts.")],
  collect: async function* (context) {
    let isWhole = false;
    for await (const one of neverEmpty(context.list(read), 'no domain')) {
      isWhole ||= one.isInitial !== false;
      yield one;
    }
    if (!isWhole)
      context.partly({
        cause: 'error',
        detail: 'The list of domains lacks the first one, which every tenant has. Collect again.',
      });
  },
});

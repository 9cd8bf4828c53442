import type { Organization } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { flag, text } from '../../declare/optional-values.ts';

const read = graphRead<Organization>()(
  { path: '/organization', family: 'identity' },
  {
    id: z.string(),
    displayName: text,
    onPremisesSyncEnabled: flag,
    mobileDeviceManagementAuthority: text,
  },
);

/** The collection form: the form by id accepts other permissions (organization-list, read 2026-08). */
export const organization = collector({
  id: 'organization',
  requests: [read],
  permissions: [directory('The name of the tenant, and whether accounts come from a local server.')],
  collect: async function* (context) {
    for await (const one of context.list(read)) {
      yield one;
      return;
    }
    throw new ReadFailure('error', 'GET /organization answered with no organisation.');
  },
});

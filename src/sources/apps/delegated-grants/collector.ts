import type { OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<OAuth2PermissionGrant>()(
  { path: '/oauth2PermissionGrants', family: 'identity', query: { $top: '999' } },
  { clientId: z.string(), scope: text },
);

export const delegatedGrants = collector({
  id: 'delegatedGrants',
  requests: [read],
  permissions: [directory('What outside apps may do in the name of people.')],
  collect: (context) => context.list(read),
});

import type { Application } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { filledText, text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { keyCredentials, passwordCredentials } from '../app-secrets.ts';

const read = graphRead<Application>()(
  { path: '/applications', family: 'identity', query: { $top: '999' } },
  { id: z.string(), appId: filledText, displayName: text, passwordCredentials, keyCredentials },
);

export const applications = collector({
  id: 'applications',
  requests: [read],
  permissions: [directory('When the secrets of the council’s own apps end. No secret is read.')],
  collect: (context) => context.list(read),
});

import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../../declare/collector.ts';
import { filledText, flag, text } from '../../declare/optional-values.ts';
import { directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { keyCredentials, passwordCredentials } from '../app-secrets.ts';
import { isMicrosofts } from '../microsoft-apps.ts';

const read = graphRead<ServicePrincipal>()(
  { path: '/servicePrincipals', family: 'identity', query: { $top: '999' } },
  {
    id: z.string(),
    appId: filledText,
    displayName: filledText,
    appOwnerOrganizationId: text,
    accountEnabled: flag,
    servicePrincipalType: text,
    verifiedPublisher: z.object({ displayName: text }).nullish(),
    passwordCredentials,
    keyCredentials,
  },
);

/** Identities that Azure itself keeps have no owner outside, and no secret that anybody knows. */
const isManagedIdentity = (type: string | null | undefined): boolean =>
  type?.toLowerCase() === 'managedidentity';

export const servicePrincipals = collector({
  id: 'servicePrincipals',
  requests: [read],
  permissions: [directory('Which outside apps were let in, and when their secrets end. No secret is read.')],
  collect: async function* (context) {
    let own = false;
    for await (const { servicePrincipalType, ...app } of context.list(read)) {
      own = true;
      if (isMicrosofts(app.appOwnerOrganizationId) || isManagedIdentity(servicePrincipalType)) continue;
      yield app;
    }
    // The app with which this list is read stands in it.
    if (!own)
      context.partly({
        cause: 'error',
        detail:
          'The list of apps came back empty, and the app that asks for it must be in it. Collect again.',
      });
  },
});

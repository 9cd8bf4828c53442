import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * What apps may do in the name of people (oAuth2PermissionGrant, read 2026-11). Who gave the right for themselves is not
 * kept. A right may outlive its use.
 */
export const delegatedGrants = evidenceKind({
  id: 'delegatedGrants',
  endpoint: 'GET /oauth2PermissionGrants',
  shape: 'list',
  key: 'clientId',
  about: 'app',
  item: z.object({
    /** Object id of the app's service principal. */
    clientId: z.string(),
    /** Names of the rights, with blanks between and often one in front. */
    scope: z.string().nullish(),
  }),
});

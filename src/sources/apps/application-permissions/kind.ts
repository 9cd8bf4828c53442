import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * What apps may do by themselves, with Microsoft Graph, Exchange and SharePoint (appRoleAssignment, read 2026-11).
 * Whether they do it is not seen.
 */
export const applicationPermissions = evidenceKind({
  id: 'applicationPermissions',
  endpoint: 'GET /servicePrincipals/{id}/appRoleAssignedTo',
  shape: 'list',
  key: 'principalId',
  about: 'app',
  names: { permission: 'appRoleId' },
  item: z.object({
    /** Object id of the app's service principal. */
    principalId: z.string(),
    /** The name of the right, as the service that it opens calls it: `Mail.Read`. */
    permission: z.string(),
  }),
});

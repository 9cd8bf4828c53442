import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Application ids of the interfaces through which council data is reached: Microsoft Graph, Exchange, SharePoint. */
export const classifiedApis = [
  '00000003-0000-0000-c000-000000000000',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
] as const;

/**
 * Which permissions the tenant itself classed as low: where people may let in apps "for selected permissions", these are
 * the ones. An empty list is the state in which nobody classed any (configure-permission-classifications, 2025-03).
 */
export const delegatedPermissionClassifications = evidenceKind({
  id: 'delegatedPermissionClassifications',
  endpoint: "GET /servicePrincipals(appId='{id}')/delegatedPermissionClassifications",
  shape: 'each',
  key: 'subject',
  about: 'app',
  item: z.array(z.object({ permissionName: z.string().nullish(), classification: z.string().nullish() })),
});

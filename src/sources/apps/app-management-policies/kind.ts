import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AppRestrictions } from '../../shapes/app-restrictions.ts';

/**
 * Limits for single apps. They stand in place of the tenant's own for the app that they are given to, and take nothing over
 * from it (appManagementPolicy, and the overview of app authentication methods, read 2026-11).
 */
export const appManagementPolicies = evidenceKind({
  id: 'appManagementPolicies',
  endpoint: 'GET /policies/appManagementPolicies',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: z.object({
    id: z.string(),
    isEnabled: z.boolean().nullish(),
    restrictions: AppRestrictions,
    /** Whether any app was given it; which one is not kept. Left out where the answer does not say. */
    appliesToSome: z.boolean().optional(),
  }),
});

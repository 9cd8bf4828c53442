import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const SecurityDefaults = z.object({ isEnabled: z.boolean().nullish() });

export const securityDefaults = evidenceKind({
  id: 'securityDefaults',
  endpoint: 'GET /policies/identitySecurityDefaultsEnforcementPolicy',
  shape: 'one',
  item: SecurityDefaults,
});

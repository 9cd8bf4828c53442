import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/** Administrative templates of Intune: of their settings only those that facts read (beta, read 2026-11). */
export const groupPolicyConfigurations = evidenceKind({
  id: 'groupPolicyConfigurations',
  endpoint: 'beta GET /deviceManagement/groupPolicyConfigurations',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: z.object({
    id: z.string(),
    assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
    definitionValues: z.array(z.object({ displayName: z.string(), enabled: z.boolean() })),
  }),
});

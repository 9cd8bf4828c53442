import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/**
 * Policies of Intune's settings catalog: of their settings only those that facts read. The value of a choice
 * ends in a number that is no yes or no by itself (deviceManagementConfigurationPolicy, beta, read 2026-11).
 */
export const configurationPolicies = evidenceKind({
  id: 'configurationPolicies',
  endpoint: 'beta GET /deviceManagement/configurationPolicies',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: z.object({
    id: z.string(),
    /** `windows10`, `iOS`, several joined by commas. */
    platforms: z.string().nullish(),
    assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
    settings: z.array(z.object({ settingDefinitionId: z.string(), value: z.string() })),
  }),
});

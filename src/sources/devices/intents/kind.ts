import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/**
 * Endpoint security profiles and baselines of the older kind that somebody was given: of their settings only those that
 * facts read (deviceManagementIntent, beta, read 2026-11).
 */
export const intents = evidenceKind({
  id: 'intents',
  endpoint: 'beta GET /deviceManagement/intents',
  shape: 'list',
  key: 'id',
  about: 'policy',
  item: z.object({
    id: z.string(),
    assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
    settings: z.array(
      z.object({
        /** Type and property, in small letters: `deviceconfiguration--windows10generalconfiguration_usbblocked`. */
        definitionId: z.string(),
        /** JSON in small letters: `true`, `15`, `"block"`. A profile lists what it leaves open too, as `null`. */
        valueJson: z.string().nullish(),
      }),
    ),
  }),
});

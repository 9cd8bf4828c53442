import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * A Conditional Access policy exactly as Graph sent it: settings hold no personal data, and a member that we do not
 * know must survive into the facts, where it makes the policy's reach unknown. Unknown keys are therefore kept.
 */
export const ConditionalAccessPolicy = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  state: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  conditions: z.looseObject({}).nullish(),
  grantControls: z.looseObject({}).nullish(),
  sessionControls: z.looseObject({}).nullish(),
});
export type ConditionalAccessPolicy = z.infer<typeof ConditionalAccessPolicy>;

export const conditionalAccessPolicies = evidenceKind({
  id: 'conditionalAccessPolicies',
  endpoint: 'GET /identity/conditionalAccess/policies',
  shape: 'list',
  key: 'id',
  about: 'policy',
  mayBeAbsent: {
    displayName: 'A label: nothing is judged by it.',
    createdDateTime: 'Nothing is judged by it.',
    state: 'Looked at policy by policy: whether that one is on is not known then.',
    conditions: 'Looked at policy by policy: whom that one is for is not known then.',
    grantControls: 'Looked at policy by policy: what that one asks is not known then.',
    sessionControls: 'Looked at policy by policy: how long that one lets a session live is not known then.',
  },
  item: ConditionalAccessPolicy,
});

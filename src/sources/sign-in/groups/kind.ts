import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * A group that a policy, a role or an assignment refers to, with all its members (nested groups resolved by Graph).
 * `found: false` is a deleted group: data ("dangling reference"), not a failure.
 */
export const ReferencedGroup = z.object({
  found: z.boolean(),
  displayName: z.string().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  isManagementRestricted: z.boolean().nullish(),
  members: z.array(z.object({ id: z.string(), type: z.string() })),
  /** Apps that are in it stand among its members; asked only of a group that holds a role. */
  appsAreListed: z.boolean().optional(),
});
export type ReferencedGroup = z.infer<typeof ReferencedGroup>;

/** Subject: group id. Groups that policies and roles name, and every mail group, are asked for. */
export const groups = evidenceKind({
  id: 'groups',
  endpoint: 'GET /groups/{id}/transitiveMembers',
  shape: 'each',
  key: 'subject',
  about: 'group',
  mayBeAbsent: {
    displayName: 'Ours: a deleted group is kept without, and nothing is judged by it.',
    isAssignableToRole: 'Ours: a deleted group is kept without; of another it is not known then.',
    appsAreListed:
      'Ours: asked only of a group that holds a role; without it nobody knows which apps are in the group.',
    isManagementRestricted: 'Ours: a deleted group is kept without; of another it is not known then.',
  },
  item: ReferencedGroup,
});

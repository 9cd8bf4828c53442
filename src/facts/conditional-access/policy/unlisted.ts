import type { Policy } from './policy.ts';
import { readPolicy } from './read-policy.ts';

/** The id of what stands for policies that were not read. */
export const unlistedId = 'unlisted';

/** Stands for policies that exist but were not read: it may reach anybody and ask anything. */
export const unlisted: Policy = readPolicy({
  id: unlistedId,
  displayName: 'a policy that was not read',
  state: 'not read',
  conditions: {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
    unlisted: true,
  },
  grantControls: { operator: 'OR', builtInControls: ['block'] },
});

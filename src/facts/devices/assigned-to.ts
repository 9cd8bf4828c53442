/** To whom a policy is given: every computer or person, some of them, or nobody. */
export type Reach = 'everyone' | 'some' | 'nobody';

interface Assignment {
  readonly target?:
    | {
        readonly '@odata.type'?: string | null | undefined;
        readonly deviceAndAppManagementAssignmentFilterType?: string | null | undefined;
      }
    | null
    | undefined;
}

/** Nothing less than everybody without a filter or an exclusion counts as everybody. */
export function reachOf(assignments: readonly Assignment[] | null | undefined): Reach {
  // Only an import leaves them out: who gets the policy is not known then.
  if (assignments == null) return 'some';
  const targets = assignments.map(({ target }) => target);
  if (targets.length === 0) return 'nobody';
  const isExclusion = (type: string): boolean => /exclusion/iu.test(type);
  const types = targets.map((one) => one?.['@odata.type'] ?? '');
  if (types.every(isExclusion)) return 'nobody';
  const unfiltered = targets.some(
    (one) =>
      /\.all(Devices|LicensedUsers)AssignmentTarget$/iu.test(one?.['@odata.type'] ?? '') &&
      // v1.0 does not show filters: what it left out may be one.
      one?.deviceAndAppManagementAssignmentFilterType?.toLowerCase() === 'none',
  );
  return unfiltered && !types.some(isExclusion) ? 'everyone' : 'some';
}

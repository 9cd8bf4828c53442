import type { Missing } from '../../../model/cause.ts';
import type { Policy } from '../policy/policy.ts';

/** A reason that lies in a policy itself. @param what goes on after its name */
export function said(
  { name }: Pick<Policy, 'name'>,
  what: string,
  cause: Missing['cause'] = 'not-supported',
): Missing {
  return { evidence: 'conditionalAccessPolicies', cause, detail: `“${name}” ${what}` };
}

import type { Missing } from '../../../model/cause.ts';
import type { Policy } from './policy.ts';
import { unsentSession } from './session-of.ts';

const mark = '.(absent)';

/** What a policy can say of whether it is in force (conditionalAccessPolicyState, read 2026-11). */
const states: readonly string[] = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'];

/** Parts of a policy that did not come, or that nobody can read: whether it is on, whom it is for, what it asks. Graph sends null for none. */
export function unsentParts({ state, strange, session }: Policy): string[] {
  return [
    ...(states.includes(state) ? [] : ['state']),
    ...strange.filter((one) => one.endsWith(mark)).map((one) => one.slice(0, -mark.length)),
    ...(session === unsentSession ? ['sessionControls'] : []),
  ];
}

/** Why what such a policy says is not known. */
export function unsentSaid({ name }: Policy, parts: readonly string[]): Missing {
  return {
    evidence: 'conditionalAccessPolicies',
    cause: 'error',
    detail: `“${name}” came without ${parts.join(', ')}, or with something there that nobody can read. Read the policies again; if they were imported, export them whole.`,
  };
}

/** Members that are set and that nobody knows, without those that did not come. */
export function strangeMembers({ strange }: Policy): string[] {
  return strange.filter((one) => !one.endsWith(mark));
}

import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { isKnownControl } from './policy/asks.ts';
import { namesOf } from './policy/named.ts';
import type { Policy } from './policy/policy.ts';
import { accessPolicies } from './policy/read-policies.ts';
import { unsentParts, unsentSaid } from './policy/unsent-parts.ts';

/** What is counted rests on all of it, but for how long a session lives where something else is asked. */
export function openIn(policy: Policy) {
  // One that is off does nothing, whatever it would ask of whom.
  if (policy.state === 'disabled') return [];
  const parts = unsentParts(policy).filter(
    (part) => part !== 'sessionControls' || policy.controls.length === 0,
  );
  return parts.length === 0 ? [] : [unsentSaid(policy, parts)];
}

/** Policies in force that ask for a control that we do not know: it may be any. */
export function unheardControls(policies: readonly Policy[]): Missing[] {
  return policies
    .filter(({ state, controls }) => state === 'enabled' && !controls.every(isKnownControl))
    .map(({ name }) => ({
      evidence: 'conditionalAccessPolicies',
      cause: 'not-supported',
      detail: `“${name}” asks for a control that we do not know`,
    }));
}

/** Policies for people that are in force; what is counted of them is unknown where the list was not read. */
export const userPoliciesInForce = computed({
  name: 'policies in force',
  uses: { accessPolicies },
  derive: ({ use }) => {
    const { policies, missing: unread } = use.accessPolicies;
    const missing = [...unread, ...policies.flatMap(openIn)];
    const forUsers = policies.filter(({ workload }) => !workload);
    return {
      forUsers,
      enabled: forUsers.filter(({ state }) => state === 'enabled'),
      missing,
      known: <T>(value: Known<T>): Known<T> => (missing.length > 0 ? unknown(...missing) : value),
    };
  },
});

/** `user:ID` and `group:ID` that every one of some policies leaves out. */
export function commonExclusions(policies: readonly Policy[]): string[] {
  const lists = policies.map(({ exclude }) =>
    namesOf(exclude)
      .filter(({ kind }) => kind === 'user' || kind === 'group')
      .map(({ kind, id }) => `${kind}:${id}`),
  );
  const [first = [], ...rest] = lists;
  return [...new Set(first)].filter((one) => rest.every((list) => list.includes(one)));
}

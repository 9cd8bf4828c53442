import { computed } from '../base/computed.ts';
import type { NamedList } from '../base/subject.ts';
import { accessPolicies } from './policy/read-policies.ts';
import type { Policy } from './policy/policy.ts';

/** Every policy of the tenant as a subject of its own, those for programs and agents among them. */
export const listedPolicies = computed({
  name: 'list of policies',
  uses: { accessPolicies },
  derive: ({ use: { accessPolicies: read } }): NamedList => ({
    subjects: read.policies.map(({ id, name }) => ({ id, name })),
    missing: read.missing,
  }),
});

/** A policy of that list; throws a TypeError for an id that is not in it. */
export const policiesById = computed({
  name: 'policies by id',
  uses: { accessPolicies },
  derive: ({ use }) => {
    const policies = new Map(use.accessPolicies.policies.map((policy) => [policy.id, policy]));
    return (id: string): Policy => {
      const policy = policies.get(id);
      if (policy === undefined) throw new TypeError(`there is no policy "${id}"`);
      return policy;
    };
  },
});

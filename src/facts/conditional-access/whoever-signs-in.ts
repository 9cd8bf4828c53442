import { computed } from '../base/computed.ts';
import type { Account } from './accounts/account-keys.ts';
import { syntheticAccount } from './accounts/synthetic-account.ts';
import { guestTraits } from './accounts/trait.ts';
import { accessEngine } from './cover/engine.ts';
import { defaultsInForce } from './defaults-in-force.ts';
import { answersOf } from './explain/answers-of.ts';
import { guestKinds } from './policy/microsoft-words.ts';

/** People who have no object in the directory stand in no list of accounts. */
const outsiders: readonly string[] = ['b2bDirectConnectUser', 'serviceProvider'];

/**
 * What is proved of whoever signs in, listed or not: where somebody who may be in every group, hold every role and be
 * everybody that policies name is still always asked, nobody is left out, and no list of accounts is needed. Only what
 * Conditional Access surely asks counts: security defaults leave out the synchronisation, whose holders are then unknown.
 * Policies for users do not reach the account of an agent (agent-id, 2025-11-05): nothing is proved of one but its kind.
 */
const alwaysAsked = computed({
  name: 'whether whoever signs in is asked',
  uses: { accessEngine, defaultsInForce, guestTraits },
  derive: ({ use }): boolean => {
    if (use.defaultsInForce !== false) return false;
    const { tenancy } = use.accessEngine;
    const answers = answersOf(use.accessEngine);
    const sides = tenancy.live.flatMap(({ policy }) => [policy.include, policy.exclude]);
    const named = sides.flatMap(({ users, groups, roles }) => [
      ...users.map((id) => `user:${id}`),
      ...groups.map((id) => `group:${id}`),
      ...roles.map((id) => `role:${id}`),
    ]);
    const perhapsAll = (key: string): Account => {
      const { sure, maybe } = syntheticAccount(key, [], tenancy.semantics);
      return { sure, maybe: [...maybe, ...(key === 'member' ? [] : [key]), ...named] };
    };
    const kinds = guestKinds.filter((kind) => !outsiders.includes(kind));
    const whoever = [
      { account: perhapsAll('member'), trait: use.guestTraits(undefined) },
      ...kinds.map((kind) => ({ account: perhapsAll(`guest:${kind}`), trait: use.guestTraits(kind) })),
    ];
    return whoever.every(({ account, trait }) => {
      const { secondStep } = answers.coverage(account, trait);
      return secondStep === 'always' || secondStep === 'cannot-sign-in';
    });
  },
});

const asked = [{ secondStep: 'always' }, { secondStep: 'cannot-sign-in' }] as const;

/** Of accounts of the directory, listed or not. */
export const unlistedPeople = computed({
  name: 'what is proved of accounts that were not listed',
  uses: { alwaysAsked },
  derive: ({ use }): readonly Readonly<Record<string, unknown>>[] =>
    use.alwaysAsked ? [...asked, { kind: 'agent' }] : [],
});

/** Of kinds of account, listed or not: holders of a role, as the guests that they are. */
export const unlistedKinds = computed({
  name: 'what is proved of kinds of account that were not listed',
  uses: { alwaysAsked },
  derive: ({ use }): readonly Readonly<Record<string, unknown>>[] => (use.alwaysAsked ? asked : []),
});

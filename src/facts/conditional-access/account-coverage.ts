import { answersOf } from './explain/answers-of.ts';
import { guestTraits } from './accounts/trait.ts';
import { absent, answered, readList, missingOf } from '../base/read-evidence.ts';
import { once } from '../base/once.ts';
import { Unread } from '../base/unread.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { kindOf, kindProperties } from '../people/account.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import type { Coverage } from './explain/coverage-of.ts';
import { defaultsInForce } from './defaults-in-force.ts';
import { accessEngine, type Engine } from './cover/engine.ts';
import { guestKindOf, type Account } from './accounts/account-keys.ts';
import { nothingKnown, switchedOff, underSecurityDefaults } from './overrides.ts';
import { perUserMfa } from './per-user.ts';

/** The same, and what follows for roles that the account may activate. */
export interface AccountCoverage {
  readonly now: Coverage;
  readonly secondStepWithEligibleRoles: Coverage['secondStep'];
  readonly phishingResistantWithEligibleRoles: Coverage['phishingResistant'];
}

const agent = {
  evidence: 'users',
  cause: 'not-supported' as const,
  detail: 'the account of an AI agent: policies for users do not apply to it (agent-id, 2025-11-05)',
};

/** Whether the policies of this tenant look at roles at all: else no eligible role can change anything. */
const looksAtRoles = ({ tenancy }: Engine): boolean =>
  tenancy.live.some(({ policy }) => policy.include.roles.length + policy.exclude.roles.length > 0);

/**
 * What is asked of every account of the directory: Conditional Access, joined with security defaults, per-user MFA,
 * what is set up, and who may sign in at all. Keyed by user id.
 */
export const accountCoverage = computed({
  name: 'what is asked of each account',
  needs: {
    users: ['accountEnabled', ...kindProperties],
    roleAssignments: [],
    roleEligibilities: [],
  },
  bears: { users: ['accountEnabled'] },
  uses: { accessEngine, defaultsInForce, perUserMfa, guestTraits },
  derive: (given): ReadonlyMap<string, AccountCoverage> => {
    const { items: users } = readList(given, 'users');
    type User = (typeof users)[number];
    const engine = given.use.accessEngine;
    const answers = answersOf(engine);
    const perUser = given.use.perUserMfa;
    const synchronises = new Set(
      [...synchronisationRoles].flatMap((role) => engine.directory.roleHolders(role)),
    );
    const isSynchronisation = (id: string): Known<boolean> =>
      engine.directory.rolesRead ? synchronises.has(id) : unknown(...absent(given, 'roleAssignments'));

    const defaults = given.use.defaultsInForce;
    /** What is asked whatever the policies say; undefined where they decide. */
    const besidePolicies = (user: User): Coverage | undefined => {
      const enabled = answered(user.accountEnabled, 'users.accountEnabled');
      if (isUnknown(enabled)) return nothingKnown(...enabled.missing);
      if (!enabled) return switchedOff;
      if (kindOf(user) === 'agent') return nothingKnown(agent);
      if (isUnknown(defaults)) return nothingKnown(...defaults.missing);
      return defaults ? underSecurityDefaults(isSynchronisation(user.id)) : undefined;
    };
    const everyone = users.map((user) => ({
      user,
      said: besidePolicies(user),
      account: engine.directory.accountOf(user),
      activated: engine.directory.activatedOf(user),
    }));
    // All at once: what one account needs of the rules is at hand for the next.
    const asked = everyone.flatMap(({ said, account, activated }) =>
      said === undefined ? [account, ...(activated === undefined ? [] : [activated])] : [],
    );
    const found = answers.coverages(
      asked.map((account) => ({ account, trait: given.use.guestTraits(guestKindOf(account)) })),
    );
    const ofPolicies = new Map(asked.map((account, at) => [account, found[at]]));
    const coverageOf = (user: User, account: Account): Coverage =>
      perUser(user.id, ofPolicies.get(account) as Coverage);
    const eligibleUnread =
      !engine.directory.eligibilitiesRead && looksAtRoles(engine)
        ? absent(given, 'roleEligibilities').filter(({ cause }) => cause !== 'licence')
        : [];
    const personOf = ({ user, said, account, activated }: (typeof everyone)[number]): AccountCoverage => {
      const now = said ?? coverageOf(user, account);
      const then = activated === undefined ? now : (said ?? coverageOf(user, activated));
      const open =
        eligibleUnread.length > 0 && user.accountEnabled !== false ? unknown(...eligibleUnread) : undefined;
      return {
        now,
        secondStepWithEligibleRoles: open ?? then.secondStep,
        phishingResistantWithEligibleRoles: open ?? then.phishingResistant,
      };
    };
    return new Map(everyone.map((one) => [one.user.id, personOf(one)]));
  },
});

/**
 * What is asked of one account, by its id.
 * @throws Unread for an account that was not wholly read, TypeError for one that is not in the directory
 */
export const coverageOfId = computed({
  name: 'what is asked of an account',
  needs: { users: [] },
  uses: { accountCoverage },
  derive: (given) => {
    const missing = missingOf(given, 'users');
    const unread = once(() => new Unread(missing));
    return (id: string): AccountCoverage => {
      const coverage = given.use.accountCoverage.get(id);
      if (coverage !== undefined) return coverage;
      if (missing.length > 0) throw unread();
      throw new TypeError(`sign-in rules were not worked out for the account ${id}`);
    };
  },
});

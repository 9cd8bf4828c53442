import type { Missing } from '../../model/cause.ts';
import { answersOf } from './explain/answers-of.ts';
import { guestTraits } from './accounts/trait.ts';
import { absent, answered, missingOf, readList } from '../base/read-evidence.ts';
import { z } from 'zod';
import { withoutNames, type Told } from '../../model/told.ts';
import { computed } from '../base/computed.ts';
import { part, told } from '../base/fact.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { kindOf, kindProperties } from '../people/account.ts';
import { registrations } from '../people/registration.ts';
import { synchronisationRoles } from '../people/role-data.ts';
import { Answer, SecondStep } from './cover/answer.ts';
import { coverageOfAccount } from './coverage-facts.ts';
import type { Coverage } from './explain/coverage-of.ts';
import { defaultsInForce } from './defaults-in-force.ts';
import { accessEngine, type Engine } from './cover/engine.ts';
import { trustedElsewhere } from './accounts/elsewhere.ts';
import { guestKindOf, type Account } from './accounts/membership.ts';
import { nothingKnown, switchedOff, underSecurityDefaults } from './overrides.ts';
import { perUserMfa } from './per-user.ts';
import { secondStepReasons } from './explain/reason.ts';

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

const cell = (coverage: Coverage, registered: Known<boolean>): Known<Told<'second-step-cell'>> => {
  const { secondStep } = coverage;
  if (isUnknown(secondStep)) return secondStep;
  if (isUnknown(registered)) return registered;
  const asked = secondStep === 'always' || secondStep === 'cannot-sign-in';
  if (asked) return registered ? 'asked-and-set-up' : 'asked-not-set-up';
  return registered ? 'set-up-not-asked' : 'neither';
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
    const signsIn = (user: User, account: Account): Coverage => {
      if (isUnknown(defaults)) return nothingKnown(...defaults.missing);
      if (defaults) return underSecurityDefaults(isSynchronisation(user.id));
      return perUser(user.id, answers.coverage(account, given.use.guestTraits(guestKindOf(account))));
    };
    const coverageOf = (user: User, account: Account): Coverage => {
      const enabled = answered(user.accountEnabled, 'users.accountEnabled');
      if (isUnknown(enabled)) return nothingKnown(...enabled.missing);
      if (!enabled) return switchedOff;
      return kindOf(user) === 'agent' ? nothingKnown(agent) : signsIn(user, account);
    };
    const eligibleUnread =
      !engine.directory.eligibilitiesRead && looksAtRoles(engine)
        ? absent(given, 'roleEligibilities').filter(({ cause }) => cause !== 'licence')
        : [];
    const personOf = (user: User): AccountCoverage => {
      const now = coverageOf(user, engine.directory.accountOf(user));
      const activated = engine.directory.activatedOf(user);
      const then = activated === undefined ? now : coverageOf(user, activated);
      const open =
        eligibleUnread.length > 0 && user.accountEnabled !== false ? unknown(...eligibleUnread) : undefined;
      return {
        now,
        secondStepWithEligibleRoles: open ?? then.secondStep,
        phishingResistantWithEligibleRoles: open ?? then.phishingResistant,
      };
    };
    return new Map(users.map((user) => [user.id, personOf(user)]));
  },
});

const notWorkedOut = (id: string): never => {
  throw new TypeError(`sign-in rules were not worked out for the account ${id}`);
};

const coverageFacts = computed({
  name: 'coverage of an account',
  uses: { accountCoverage },
  derive: ({ use }) => {
    return (id: string) => {
      const { now, ...then } = use.accountCoverage.get(id) ?? notWorkedOut(id);
      return { ...now, ...then };
    };
  },
});

const keyOf = (gap: Told<'sign-in-gap'>): string => JSON.stringify(withoutNames(gap));

const sharedGaps = computed({
  name: 'accounts with the same gap',
  needs: { users: [] },
  uses: { accountCoverage },
  derive: (given) => {
    const { use } = given;
    // An account whose gap is not known may have the same.
    const unsaid = new Map<string, Missing>();
    const counts = new Map<string, number>();
    for (const { now } of use.accountCoverage.values()) {
      const { secondStepGap: gap } = now;
      if (isUnknown(gap)) for (const one of gap.missing) unsaid.set(JSON.stringify(one), one);
      else if (gap.is !== 'none') counts.set(keyOf(gap), (counts.get(keyOf(gap)) ?? 0) + 1);
    }
    const missing = [...missingOf(given, 'users'), ...unsaid.values()];
    return (id: string): { readonly secondStepGapShared: Known<number> } => {
      const { now } = use.accountCoverage.get(id) ?? notWorkedOut(id);
      const { secondStepGap: gap } = now;
      return {
        secondStepGapShared: isUnknown(gap)
          ? gap
          : missing.length > 0
            ? unknown(...missing)
            : Math.max(0, (counts.get(keyOf(gap)) ?? 0) - 1),
      };
    };
  },
});

const reasons = computed({
  name: 'reasons about the second step',
  uses: { accountCoverage, secondStepReasons },
  derive: ({ use }) => {
    return (id: string) => ({
      secondStepReason: use.secondStepReasons(id, (use.accountCoverage.get(id) ?? notWorkedOut(id)).now),
    });
  },
});

const cells = computed({
  name: 'second step: asked or not, set up or not',
  uses: { accountCoverage, registrations },
  derive: ({ use }) => {
    return (id: string) => ({
      secondStepCell: cell(
        (use.accountCoverage.get(id) ?? notWorkedOut(id)).now,
        use.registrations(id).secondStepRegistered,
      ),
    });
  },
});

/** What only accounts of the directory have, beside what every account has. */
export const personCoverage = {
  ...coverageOfAccount(coverageFacts, reasons),
  secondStepWithEligibleRoles: part(coverageFacts, 'secondStepWithEligibleRoles', {
    says: 'How far a second step is asked once the roles that the account may activate are active',
    type: SecondStep,
  }),
  phishingResistantWithEligibleRoles: part(coverageFacts, 'phishingResistantWithEligibleRoles', {
    says: 'How far a method that no fake page can steal is asked once the roles are active',
    type: Answer,
  }),
  /** A federated domain or a partner's directory asks, and Microsoft believes it. */
  secondStepTrustedElsewhere: part(trustedElsewhere, 'secondStepTrustedElsewhere', {
    says: 'The second step may be done in another directory, whose word is taken',
    type: z.boolean(),
  }),
  secondStepGapShared: part(sharedGaps, 'secondStepGapShared', {
    says: 'Other accounts with the same gap',
    type: z.int(),
  }),
  /** Asked or not, set up or not: four cells, in words. */
  secondStepCell: told(cells, 'secondStepCell', {
    says: 'Whether a second step is asked, and whether one is set up',
    tells: 'second-step-cell',
  }),
} as const;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapSignIn } from '../../src/documents/told/sign-in-words.ts';
import { traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import { answersOf } from '../../src/facts/conditional-access/explain/answers-of.ts';
import { explainSignIn } from '../../src/facts/conditional-access/index.ts';
import type { Requirement } from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import { requirements } from '../../src/facts/conditional-access/policy/requirement-table.ts';
import { microsoft } from '../../src/facts/conditional-access/policy/microsoft-semantics.ts';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import type { SignInGap } from '../../src/model/told-sign-in.ts';
import { signInOutcome } from './coverage-oracle.ts';
import type { SignIn } from './coverage-oracle-input.ts';
import { questions, type Question } from './coverage-questions.ts';
import { guests, people, personOf, snapshotOf, tenant, type Tenant } from './coverage-tenants.ts';
import { toldSignIns, type Told } from './coverage-told.ts';
import { verdicts } from './coverage-verdicts.ts';
import { world, type World } from './coverage-world.ts';
import { mended } from './mended-policy.ts';
import { questionOf } from './told-question.ts';

const numRuns = Number(process.env['BEADLE_PROPERTY_RUNS'] ?? 8);
const mostWords = 25;
const everyone = [...people, ...Object.keys(guests)];

type Name = keyof typeof questions & keyof typeof requirements;
const names = (Object.keys(questions) as (keyof typeof questions)[]).filter(
  (name): name is Name => name in requirements,
);

interface Said {
  readonly id: string;
  readonly name: Name;
  readonly gap: Told;
}

const someone = fc.constantFrom(...everyone);

/** Every gap of an account, and what is said of it. */
const saidOf = (from: Tenant, who: string, unread: readonly string[] = []) => {
  const snapshot = snapshotOf(from, unread);
  const engine = anEngine(snapshot);
  const { users } = snapshot.evidence;
  const own = users.status === 'collected' ? users.value.filter(({ id }) => id === who) : [];
  const all = own.map((user) => ({
    id: user.id,
    coverage: answersOf(engine).coverage(
      engine.directory.accountOf(user),
      traitOf(snapshot, guests[user.id]),
    ) as unknown as Readonly<Record<string, unknown>>,
  }));
  const gaps = all.flatMap(({ id, coverage }) =>
    names.flatMap((name): Said[] => {
      const gap = coverage[`${name}Gap`] as SignInGap;
      return gap.is === 'sign-in' ? [{ id, name, gap }] : [];
    }),
  );
  return { snapshot, all, gaps };
};

const judge = (from: Tenant, id: string, one: SignIn, real: World) => {
  const setting = { world: real, semantics: microsoft };
  return verdicts(signInOutcome(from.policies, personOf(from, id), one, setting), setting);
};

const getsThrough = (name: Name, verdict: ReturnType<typeof judge>): boolean => {
  const { holds, byItself }: Question = questions[name];
  return !verdict.blocked && !holds(verdict) && !(byItself?.(verdict) ?? false);
};

describe('the told gap', () => {
  it('is in sentences of at most 25 words', () => {
    const property = fc.property(tenant(6), someone, (from, who) => {
      const long = saidOf(from, who)
        .gaps.flatMap(({ gap }) => gapSignIn(gap).split('. '))
        .filter((sentence) => sentence.split(' ').length > mostWords);
      expect(long).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('gets through, in every way that is told, with the ordinary for all that is not', () => {
    const property = fc.property(tenant(5), someone, world, (from, who, real) => {
      const text = JSON.stringify(from.policies);
      const shut = saidOf(from, who).gaps.flatMap(({ id, name, gap }) =>
        toldSignIns(gap, microsoft, (app) => text.includes(`"${app}"`))
          .filter((one) => !getsThrough(name, judge(from, id, one, real)))
          .map((one) => ({ id, name, gap: gapSignIn(gap), one })),
      );
      expect(shut).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('is explained as one that gets through', () => {
    const property = fc.property(tenant(5), someone, (from, id) => {
      const { snapshot, gaps } = saidOf(from, id);
      const step = gaps.find((one) => one.id === id && one.name === 'secondStep');
      fc.pre(step !== undefined);
      const council = { emergencyAccounts: [], ownDomains: [] };
      expect(
        explainSignIn(snapshot, council, questionOf(step.gap, `${id}@exampleton.example`)),
      ).toMatchObject({
        outcome: expect.stringMatching(/^(?:nothing|something-else)$/u),
      });
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('names policies each of which, mended as is said, stops it', () => {
    const property = fc.property(tenant(5), someone, world, (from, who, real) => {
      const text = JSON.stringify(from.policies);
      const still = saidOf(from, who).gaps.flatMap(({ id, name, gap }) => {
        const [one] = toldSignIns(gap, microsoft, (app) => text.includes(`"${app}"`));
        if (one === undefined) return [];
        return gap.near.flatMap(({ policy, misses }) => {
          const { asks }: Requirement = requirements[name];
          const after = from.policies.map((each) =>
            each['id'] === policy.id ? mended(each, misses, asks, gap.app) : each,
          );
          const open = getsThrough(name, judge({ ...from, policies: after }, id, one, real));
          return open ? [{ id, name, policy, misses, one }] : [];
        });
      });
      expect(still).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('is stopped in every way that is told by what is said to stop it once it no longer only reports', () => {
    const property = fc.property(tenant(5), someone, world, (drawn, who, real) => {
      // All only report, and look at apps and programs alone: few do in the tenants that are drawn.
      const policies = drawn.policies.map((each): Tenant['policies'][number] => {
        const { users, applications, clientAppTypes } = each['conditions'] as Readonly<
          Record<string, unknown>
        >;
        const conditions = { users, applications, clientAppTypes };
        return { ...each, conditions, state: 'enabledForReportingButNotEnforced' };
      });
      const from = { ...drawn, policies };
      const text = JSON.stringify(from.policies);
      const still = saidOf(from, who).gaps.flatMap(({ id, name, gap }) =>
        gap.near
          .filter(({ misses }) => misses.join() === 'report-only')
          .flatMap(({ policy }) => {
            const after = from.policies.map((each) =>
              each['id'] === policy.id ? { ...each, state: 'enabled' } : each,
            );
            return toldSignIns(gap, microsoft, (app) => text.includes(`"${app}"`))
              .filter((one) => getsThrough(name, judge({ ...from, policies: after }, id, one, real)))
              .map((one) => ({ id, name, policy, gap: gapSignIn(gap), one }));
          }),
      );
      expect(still).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('is never without a reason where it is open whether there is one', () => {
    const generic = /we do not know decides it/u;
    const property = fc.property(
      tenant(5),
      someone,
      fc.subarray(['g0', 'g1'], { maxLength: 1 }),
      (from, who, unread) => {
        const { all } = saidOf(from, who, unread);
        const bad = all.flatMap(({ id, coverage }) =>
          names.flatMap((name) => {
            const value = coverage[name];
            if (typeof value !== 'object' || value === null || !('missing' in value)) return [];
            const missing = value.missing as readonly { detail: string }[];
            const isNamed = missing.every(({ detail }) => /“P\d”|not granted/u.test(detail));
            return isNamed && !missing.some(({ detail }) => generic.test(detail))
              ? []
              : [{ id, name, missing }];
          }),
        );
        expect(bad).toEqual([]);
      },
    );
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });
});

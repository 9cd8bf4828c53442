import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyAsk } from '../../src/facts/conditional-access/asks.ts';
import { traitOf } from '../../src/facts/conditional-access/tenancy.ts';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import type { Engine } from '../../src/facts/conditional-access/engine.ts';
import { toPoint } from '../../src/facts/conditional-access/cover.ts';
import { microsoft } from '../../src/facts/conditional-access/semantics.ts';
import { signInOutcome, verdicts, type SignIn, type World } from './coverage-oracle.ts';
import { fromPoint, signIn } from './coverage-sign-ins.ts';
import {
  guests,
  people,
  personOf,
  policy,
  snapshotOf,
  tenant,
  world,
  type Tenant,
} from './coverage-tenants.ts';
import { questions } from './coverage-questions.ts';

const everyone = [...people, ...Object.keys(guests)];

const decide = (engine: Engine, from: Tenant, id: string, name: keyof typeof questions) => {
  const user = snapshotOf(from).evidence.users;
  const row = user.status === 'collected' ? user.value.find((one) => one.id === id) : undefined;
  if (row === undefined) throw new Error(`${id} is not there`);
  const { ask, where } = questions[name];
  const trait = traitOf(snapshotOf(from), guests[id]);
  return engine.arena(trait).decide(ask as AnyAsk, where, engine.applicable(engine.directory.accountOf(row)));
};

const judged = (from: Tenant, id: string, one: SignIn, real: World) =>
  verdicts(
    signInOutcome(from.policies, personOf(from, id), one, { world: real, semantics: microsoft }),
    microsoft,
  );

const names = Object.keys(questions) as (keyof typeof questions)[];
const runs = Number(process.env['BEADLE_PROPERTY_RUNS'] ?? 150);

describe('coverage against the oracle', () => {
  it.each(names)('%s: what it says of every sign-in is never contradicted', (name) => {
    const { belongs, holds } = questions[name];
    fc.assert(
      fc.property(
        tenant(5),
        fc.array(signIn, { minLength: 30, maxLength: 60 }),
        world,
        (from, signIns, real) => {
          const engine = anEngine(snapshotOf(from));
          for (const id of everyone) {
            const { answer } = decide(engine, from, id, name);
            if (answer === 'sometimes' || answer === undefined) continue;
            for (const one of signIns.filter(belongs)) {
              const verdict = judged(from, id, one, real);
              if (answer === 'always') expect(verdict.blocked || holds(verdict)).toBe(true);
              if (answer === 'cannot-sign-in') expect(verdict.blocked).toBe(true);
              if (answer === 'never')
                expect(name.endsWith('Blocked') ? verdict.blocked : !verdict.blocked && holds(verdict)).toBe(
                  false,
                );
            }
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it.each(names)('%s: every gap is a real one', (name) => {
    const { holds, belongs } = questions[name];
    fc.assert(
      fc.property(
        tenant(5),
        world,
        fc.subarray(['g0', 'g1', 'g2'], { maxLength: 1 }),
        (from, real, unread) => {
          const engine = anEngine(snapshotOf(from, unread));
          for (const id of everyone) {
            const { answer, opening } = decide(engine, from, id, name);
            if (opening === undefined) continue;
            for (const target of opening.targets) {
              const one = fromPoint(engine.tenancy.space, target, toPoint(opening.path));
              const verdict = judged(from, id, one, real);
              expect(belongs(one)).toBe(true);
              expect(verdict.blocked || holds(verdict)).toBe(false);
            }
            expect(['sometimes', 'never']).toContain(answer);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it('adding an exclusion, or narrowing a policy, never turns a gap into coverage', () => {
    const narrower = fc.constantFrom<Readonly<Record<string, unknown>>>(
      { users: { excludeUsers: ['ann', 'bob'] } },
      { users: { excludeGroups: ['g0'] } },
      { applications: { excludeApplications: ['own', 'Office365'] } },
      { platforms: { includePlatforms: ['windows'] } },
      { signInRiskLevels: ['high'] },
      { clientAppTypes: ['browser'] },
    );
    fc.assert(
      fc.property(tenant(4), policy, narrower, fc.constantFrom(...names), (from, last, change, name) => {
        const { conditions } = last as { conditions: Record<string, Record<string, unknown>> };
        const merged = Object.fromEntries(
          Object.entries(change).map(([key, value]) => [
            key,
            Array.isArray(value) ? value : { ...conditions[key], ...(value as object) },
          ]),
        );
        const wide = { ...from, policies: [...from.policies, { id: 'last', ...last }] };
        // Only true narrowing: what the policy already says there is left alone.
        fc.pre(
          Object.keys(change).every(
            (key) =>
              key === 'users' ||
              key === 'applications' ||
              conditions[key] === undefined ||
              JSON.stringify(conditions[key]) === '["all"]',
          ),
        );
        fc.pre(
          !('excludeUsers' in (conditions['users'] ?? {})) &&
            !('excludeGroups' in (conditions['users'] ?? {})),
        );
        fc.pre(!('excludeApplications' in (conditions['applications'] ?? {})));
        const narrow = {
          ...from,
          policies: [...from.policies, { id: 'last', ...last, conditions: { ...conditions, ...merged } }],
        };
        const before = anEngine(snapshotOf(wide));
        const after = anEngine(snapshotOf(narrow));
        for (const id of everyone) {
          if (decide(before, wide, id, name).opening === undefined) continue;
          expect(decide(after, narrow, id, name).opening).toBeDefined();
        }
      }),
      { numRuns: runs * 2 },
    );
  });
});

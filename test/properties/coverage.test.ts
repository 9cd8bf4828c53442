import { traitOf } from '../../src/facts/conditional-access/accounts/trait.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrief, runsOf } from '../../fixtures/search.ts';
import { toPoint } from '../../src/facts/conditional-access/space/path.ts';
import type { Engine } from '../../src/facts/conditional-access/cover/engine.ts';
import { microsoft } from '../../src/facts/conditional-access/policy/microsoft-semantics.ts';
import { anEngine, ownApp } from '../../src/facts/conditional-access/testing.ts';
import { exists, signInOutcome } from './coverage-oracle.ts';
import type { SignIn } from './coverage-oracle-input.ts';
import { policy } from './coverage-policies.ts';
import { questions, type Question } from './coverage-questions.ts';
import { fromPoint, signIn } from './coverage-sign-ins.ts';
import { guests, people, personOf, snapshotOf, tenant, type Tenant } from './coverage-tenants.ts';
import { verdicts } from './coverage-verdicts.ts';
import { world, type World } from './coverage-world.ts';

type Name = keyof typeof questions;
type Json = Readonly<Record<string, unknown>>;

const everyone = [...people, ...Object.keys(guests)];
const names = Object.keys(questions) as Name[];
/** More for a search by hand. */
const numRuns = runsOf(isBrief ? 5 : 10, 25);

const decide = (engine: Engine, from: Tenant, id: string, name: Name) => {
  const snapshot = snapshotOf(from);
  const { users } = snapshot.evidence;
  const user = users.status === 'collected' ? users.value.find((one) => one.id === id) : undefined;
  if (user === undefined) throw new Error(`${id} is not there`);
  const { ask, where } = questions[name];
  return engine
    .arena(traitOf(snapshot, guests[id]))
    .decide(ask, where, engine.applicable(engine.directory.accountOf(user)));
};

const judged = (from: Tenant, id: string, one: SignIn, real: World) =>
  verdicts(signInOutcome(from.policies, personOf(from, id), one, { world: real, semantics: microsoft }), {
    world: real,
    semantics: microsoft,
  });

/** Sign-ins about which an answer "always", "never" or "cannot sign in" is wrong. */
const contradictions = (
  from: Tenant,
  name: Name,
  { signIns, real, unread }: { signIns: readonly SignIn[]; real: World; unread: readonly string[] },
) => {
  const engine = anEngine(snapshotOf(from, unread));
  const { belongs, holds, byItself }: Question = questions[name];
  const exist = (one: SignIn): boolean => exists(one, { world: real, semantics: microsoft });
  return everyone.flatMap((id) => {
    const { answer } = decide(engine, from, id, name);
    return signIns
      .filter((one) => belongs(one) && exist(one))
      .flatMap((one) => {
        const verdict = judged(from, id, one, real);
        const asked = name.endsWith('Blocked') ? verdict.blocked : !verdict.blocked && holds(verdict);
        const isMet = holds(verdict) || (byItself?.(verdict) ?? false);
        const wrong =
          (answer === 'always' && !verdict.blocked && !isMet) ||
          (answer === 'cannot-sign-in' && !verdict.blocked) ||
          (answer === 'never' && asked);
        return wrong ? [{ id, answer, one, verdict }] : [];
      });
  });
};

/** Gaps that are none. */
const unreal = (from: Tenant, name: Name, { real, unread }: { real: World; unread: readonly string[] }) => {
  const engine = anEngine(snapshotOf(from, unread));
  const { belongs, holds, byItself }: Question = questions[name];
  return everyone.flatMap((id) => {
    const { answer, opening } = decide(engine, from, id, name);
    return (opening?.targets ?? []).flatMap((target) => {
      const one = fromPoint(engine.tenancy.space, target, toPoint(opening?.path));
      const verdict = judged(from, id, one, real);
      const isMet = holds(verdict) || (byItself?.(verdict) ?? false);
      const isGap =
        belongs(one) && exists(one, { world: real, semantics: microsoft }) && !verdict.blocked && !isMet;
      return isGap && (answer === 'sometimes' || answer === 'never') ? [] : [{ id, answer, one, verdict }];
    });
  });
};

const narrowings: readonly Json[] = [
  { users: { excludeUsers: ['ann', 'bob'] } },
  { users: { excludeGroups: ['g0'] } },
  { applications: { excludeApplications: [ownApp, 'Office365'] } },
  { platforms: { includePlatforms: ['windows'] } },
  { signInRiskLevels: ['high'] },
  { clientAppTypes: ['browser'] },
];

/** A policy with one exclusion or condition more; undefined where it says something there already. */
const narrowed = (wide: Json, change: Json): Json | undefined => {
  const conditions = wide['conditions'] as Readonly<Record<string, Json | readonly string[] | undefined>>;
  const [[part = '', value] = []] = Object.entries(change);
  const old = conditions[part];
  if (part === 'users' || part === 'applications') {
    const key = Object.keys(value as Json)[0] ?? '';
    return key in (old as Json)
      ? undefined
      : { ...wide, conditions: { ...conditions, [part]: { ...(old as Json), ...(value as Json) } } };
  }
  const isOpen = old === undefined || JSON.stringify(old) === '["all"]';
  return isOpen ? { ...wide, conditions: { ...conditions, [part]: value } } : undefined;
};

/** Groups that could not be read. */
const groups = fc.subarray(['g0', 'g1', 'g2'], { maxLength: 1 });

describe('coverage against the oracle', () => {
  it.each(names)('%s: what it says of every sign-in is never contradicted', (name) => {
    const signIns = fc.array(signIn, { minLength: 30, maxLength: 60 });
    const property = fc.property(tenant(5), signIns, world, groups, (from, some, real, unread) => {
      expect(contradictions(from, name, { signIns: some, real, unread })).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it.each(names)('%s: every gap is a real one', (name) => {
    const property = fc.property(tenant(5), world, groups, (from, real, unread) => {
      expect(unreal(from, name, { real, unread })).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns })).not.toThrow();
  });

  it('adding an exclusion, or narrowing a policy, never turns a gap into coverage', () => {
    const property = fc.property(
      tenant(4),
      policy,
      fc.constantFrom(...narrowings),
      fc.constantFrom(...names),
      (from, last, change, name) => {
        const narrow = narrowed(last, change);
        fc.pre(narrow !== undefined);
        const withLast = (one: Json): Tenant => ({
          ...from,
          policies: [...from.policies, { id: 'last', displayName: 'Last', ...one }],
        });
        const [before, after] = [withLast(last), withLast(narrow)];
        const [wide, small] = [anEngine(snapshotOf(before)), anEngine(snapshotOf(after))];
        const closed = everyone.filter(
          (id) =>
            decide(wide, before, id, name).opening !== undefined &&
            decide(small, after, id, name).opening === undefined,
        );
        expect(closed).toEqual([]);
      },
    );
    expect(() => fc.assert(property, { numRuns: numRuns * 4 })).not.toThrow();
  });
});

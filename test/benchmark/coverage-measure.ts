import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isUnknown } from '../../src/facts/base/known.ts';
import { answersOf } from '../../src/facts/conditional-access/explain/answers-of.ts';
import type { Coverage } from '../../src/facts/conditional-access/explain/coverage-of.ts';
import { member } from '../../src/facts/conditional-access/accounts/trait.ts';
import { makeGap } from '../../src/facts/conditional-access/explain/gap.ts';
import { everywhere } from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import { requirements } from '../../src/facts/conditional-access/policy/requirement-table.ts';
import { microsoft } from '../../src/facts/conditional-access/policy/microsoft-semantics.ts';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { everySignIn, enumerated } from '../properties/coverage-enumerate.ts';
import { denseTenant } from './coverage-tenant.ts';

const { asks } = requirements.secondStep;
/** Milliseconds of processor time: other work on the machine does not count. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly answers: number;
}

/** The second step of every account, with every open app and the gap in words; memory at its highest. */
export const measure = (snapshot: Snapshot, runs = 4): Measured => {
  const { users } = snapshot.evidence;
  const accounts = users.status === 'collected' ? users.value : [];
  let best = Infinity;
  let peak = 0;
  let answers = 0;
  for (let run = 0; run < runs; run += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const started = now();
    const engine = anEngine(snapshot);
    const arena = engine.arena(member);
    const gapOf = makeGap(engine);
    const kept: unknown[] = [];
    for (const [index, user] of accounts.entries()) {
      const applicable = engine.applicable(engine.directory.accountOf(user));
      const decision = arena.decide(asks, everywhere, applicable, true);
      kept.push(gapOf(decision, arena.planOf(asks, everywhere), applicable));
      if (index % 1000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    best = Math.min(best, now() - started);
    answers = kept.length;
  }
  return { milliseconds: Math.round(best), megabytes: megabytes(peak), answers };
};

/**
 * The facts of a person that the text of a shipped rule names: of no other is it ever read why it is unknown. A rulebook
 * beside it would be in the way of what is measured.
 */
const namedByRules: ReadonlySet<string> = new Set(
  globSync(fileURLToPath(new URL('../../rules/checks/**/*.yaml', import.meta.url)))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes('\nfor: person\n'))
    .flatMap((text) => Array.from(text.matchAll(/person\.(\w+)/g), ([, fact = '']) => fact)),
);

/**
 * All questions of the requirement table for each account, with all that gets through, as a run keeps it.
 *
 * @param why of which facts it is read why they are unknown, which is worked out then: of those that rules read, or of all
 */
export const measureAll = (snapshot: Snapshot, why: 'read' | 'all' = 'read'): Measured => {
  const { users } = snapshot.evidence;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = now();
  const engine = anEngine(snapshot);
  const asked = (users.status === 'collected' ? users.value : []).map((user) => ({
    account: engine.directory.accountOf(user),
    trait: member,
  }));
  const kept = answersOf(engine).coverages(asked);
  // Fact by fact, as the judge does.
  for (const fact of Object.keys(kept[0] ?? {}) as (keyof Coverage)[])
    if (why === 'all' || namedByRules.has(fact))
      for (const { [fact]: value } of kept) if (isUnknown(value)) value.missing.at(0);
  const took = Math.round(now() - started);
  const held = process.memoryUsage().heapUsed - before;
  return { milliseconds: took, megabytes: megabytes(held), answers: kept.length };
};

/** One account by the engine, and by trying every sign-in that its policies tell apart. */
export const againstOracle = (): { ratio: number; signIns: number; policies: number } => {
  const policies = 4;
  const snapshot = denseTenant(policies, 10);
  const { conditionalAccessPolicies } = snapshot.evidence;
  const raw = conditionalAccessPolicies.status === 'collected' ? conditionalAccessPolicies.value : [];
  const person = {
    id: 'user-0',
    groups: [],
    roles: [],
    guestKind: '',
    stepTrusted: true,
    compliantTrusted: true,
    hybridTrusted: true,
  };
  const slow = now();
  enumerated(raw, person, {
    asked: {
      where: everywhere,
      isBlock: false,
      belongs: ({ target }) => target.kind === 'app' || target.kind === 'directory',
      holds: (verdict) => verdict.secondStep,
    },
    world: {
      directoryScopes: true,
      officeApps: new Set(microsoft.officeApps),
      outsidersAreUsers: true,
      activeSyncShowsDevice: true,
      approvedLetsThrough: true,
      idleRemedyLetsThrough: true,
      riskMeasured: true,
      insiderMeasured: true,
      home: 't',
      markedDevices: true,
      futureWords: false,
      future: 'nothing',
      neverWins: true,
    },
    semantics: microsoft,
  });
  const enumerating = now() - slow;
  const engine = anEngine(snapshot);
  const fast = now();
  const fresh = engine.arena(member);
  fresh.decide(asks, everywhere, engine.applicable({ sure: ['all', 'user:user-0'], maybe: [] }), true);
  const deciding = now() - fast;
  return {
    ratio: Math.round(enumerating / Math.max(deciding, 0.1)),
    signIns: everySignIn(raw, everywhere).count,
    policies,
  };
};

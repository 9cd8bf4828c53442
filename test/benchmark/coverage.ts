import { makeGapText } from '../../src/facts/conditional-access/gap.ts';
import { member } from '../../src/facts/conditional-access/feasible.ts';
import { everywhere, requirements } from '../../src/facts/conditional-access/requirement-table.ts';
import { microsoft } from '../../src/facts/conditional-access/semantics.ts';
import { anEngine } from '../../src/facts/conditional-access/testing.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { everySignIn, enumerated } from '../properties/coverage-enumerate.ts';
import { denseTenant } from './coverage-tenant.ts';
import type { BenchResult } from './result.ts';

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
const measure = (snapshot: Snapshot, runs = 4): Measured => {
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
    const gapText = makeGapText(engine);
    const kept: string[] = [];
    for (const [index, user] of accounts.entries()) {
      const applicable = engine.applicable(engine.directory.accountOf(user));
      const decision = arena.decide(asks, everywhere, applicable, true);
      kept.push(gapText(decision, arena.planOf(asks, everywhere), everywhere, applicable));
      if (index % 1000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    best = Math.min(best, now() - started);
    answers = kept.length;
  }
  return { milliseconds: Math.round(best), megabytes: megabytes(peak), answers };
};

/** All questions of the requirement table, for each account. */
const measureAll = (snapshot: Snapshot): number => {
  const { users } = snapshot.evidence;
  const started = now();
  const engine = anEngine(snapshot);
  for (const user of users.status === 'collected' ? users.value : []) {
    engine.coverage(engine.directory.accountOf(user), member);
  }
  return Math.round(now() - started);
};

/** One account by the engine, and by trying every sign-in that its policies tell apart. */
const againstOracle = (): { ratio: number; signIns: number; policies: number } => {
  const policies = 6;
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
      riskMeasured: true,
      home: 't',
      extension: '',
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

const accounts = 10_000;
const goals: Readonly<Record<number, { ms: number; mb: number } | undefined>> = {
  100: { ms: 1000, mb: 200 },
  400: { ms: 10_000, mb: Infinity },
};

/**
 * A dense tenant with 10,000 accounts, each in a class of its own or nearly so: exact answers about the second step,
 * with gaps in words. The public gap finder enumerates: 2.3 s at 20 policies, 154 s and 8.8 GB at 100, no accounts.
 */
export const coverageBench = (): Promise<BenchResult[]> => {
  measure(denseTenant(20, 500), 2);
  const sizes = [20, 40, 80, 100, 200, 400];
  const measured = new Map(sizes.map((size) => [size, measure(denseTenant(size, accounts))] as const));
  const rows = sizes.flatMap((size): BenchResult[] => {
    const { milliseconds = 0, megabytes: memory = 0 } = measured.get(size) ?? {};
    const goal = goals[size];
    const name = `second step, ${String(size)} dense policies, 10,000 accounts`;
    const time = { name, value: milliseconds, unit: 'cpu ms' };
    const heap = { name: `${name}: peak memory`, value: memory, unit: 'MB' };
    return [
      goal === undefined
        ? { ...time, goal: 'for orientation', holds: null }
        : { ...time, goal: `under ${String(goal.ms)} ms`, holds: milliseconds < goal.ms },
      goal === undefined || goal.mb === Infinity
        ? { ...heap, goal: 'for orientation', holds: null }
        : { ...heap, goal: `under ${String(goal.mb)} MB`, holds: memory < goal.mb },
    ];
  });
  const ten = measure(denseTenant(100, accounts / 10));
  const hundred = measured.get(100)?.milliseconds ?? 0;
  const fourHundred = measured.get(400)?.milliseconds ?? 0;
  const oracle = againstOracle();
  const orientation = { goal: 'for orientation', holds: null };
  return Promise.resolve([
    ...rows,
    {
      name: 'growth for four times the policies (100 to 400)',
      value: Number((fourHundred / hundred).toFixed(1)),
      unit: 'times',
      ...orientation,
    },
    {
      name: 'growth for ten times the accounts (1,000 to 10,000)',
      value: Number((hundred / ten.milliseconds).toFixed(1)),
      unit: 'times',
      goal: 'at most 12 times',
      holds: hundred / ten.milliseconds <= 12,
    },
    {
      name: 'second step, 100 policies of which none is for everything, 1,000 accounts',
      value: measure(denseTenant(100, 1000, true)).milliseconds,
      unit: 'cpu ms',
      ...orientation,
    },
    {
      name: 'all questions, 100 dense policies, 1,000 accounts',
      value: measureAll(denseTenant(100, 1000)),
      unit: 'cpu ms',
      ...orientation,
    },
    {
      name: `enumerating ${String(oracle.signIns)} sign-ins of ${String(oracle.policies)} policies against deciding`,
      value: oracle.ratio,
      unit: 'times',
      ...orientation,
    },
  ]);
};

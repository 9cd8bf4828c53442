import { againstOracle, measure, measureAll } from './coverage-measure.ts';
import { hostileGroups, manyApps, manyPlaces, mixtures } from './coverage-worst.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { denseTenant } from './coverage-tenant.ts';
import type { BenchResult } from './result.ts';

const orientation = { goal: 'for orientation', holds: null };
const allQuestions = (policies: number, people: number, narrow = false): BenchResult[] => {
  const snapshot = denseTenant(policies, people, narrow);
  const measured = measureAll(snapshot);
  const kind = narrow ? 'policies, none for everything' : 'dense policies';
  const name = `all questions, ${String(policies)} ${kind}, ${people.toLocaleString('en-GB')} accounts`;
  const reasons = measureAll(snapshot, 'all').milliseconds;
  return [
    { name, value: measured.milliseconds, unit: 'cpu ms', ...orientation },
    { name: `${name}: memory at the end`, value: measured.megabytes, unit: 'MB', ...orientation },
    { name: `${name}: with every reason read`, value: reasons, unit: 'cpu ms', ...orientation },
  ];
};
const narrowStep = (policies: number, people: number): BenchResult => ({
  name: `second step, ${String(policies)} policies, none for everything, ${people.toLocaleString('en-GB')} accounts`,
  value: measure(denseTenant(policies, people, true), 2).milliseconds,
  unit: 'cpu ms',
  ...orientation,
});

/** All questions in the worst tenants that Microsoft's limits allow. */
const worst = (name: string, snapshot: Snapshot, most: { ms: number; mb?: number }): BenchResult[] => {
  const { milliseconds, megabytes } = measureAll(snapshot, 'all');
  const mb = most.mb ?? Infinity;
  return [
    {
      name: `all questions, ${name}`,
      value: milliseconds,
      unit: 'cpu ms',
      goal: `under ${String(most.ms)} ms`,
      holds: milliseconds < most.ms,
    },
    {
      name: `all questions, ${name}: memory at the end`,
      value: megabytes,
      unit: 'MB',
      ...(most.mb === undefined ? orientation : { goal: `under ${String(mb)} MB`, holds: megabytes < mb }),
    },
  ];
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
    narrowStep(100, 1000),
    narrowStep(100, accounts),
    narrowStep(400, 1000),
    ...(Object.keys(mixtures) as (keyof typeof mixtures)[]).flatMap((mixture) =>
      worst(`195 policies, 195 places ${mixture}, 1,000 accounts`, manyPlaces(mixture, 1000), {
        ms: 5000,
        mb: 300,
      }),
    ),
    ...worst('2,000 named apps, 1,000 accounts', manyApps(2000, 1000), { ms: 4000 }),
    ...worst('195 hostile policies, 10,000 accounts in different groups', hostileGroups(accounts), {
      ms: 8000,
    }),
    ...[20, 40, 80, 100].flatMap((size) => allQuestions(size, accounts)),
    ...allQuestions(100, 1000, true),
    ...allQuestions(100, accounts, true),
    ...allQuestions(400, 1000, true),
    {
      name: `enumerating ${String(oracle.signIns)} sign-ins of ${String(oracle.policies)} policies against deciding`,
      value: oracle.ratio,
      unit: 'times',
      ...orientation,
    },
  ]);
};

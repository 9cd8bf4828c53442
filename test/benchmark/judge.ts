import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { noRegisterView } from '../../src/facts/base/subject-scope.ts';
import { askedOfAccounts } from '../../src/facts/conditional-access/index.ts';
import { judge } from '../../src/judge/judge.ts';
import { loadRules, type RuleBook } from '../../src/rulebook/load-rules.ts';
import { type FactBase, subjectKinds } from '../../src/facts/subjects.ts';
import type { EvidenceStatus } from '../../src/model/run.ts';
import { type Size, syntheticFacts } from './judge-facts.ts';
import type { BenchResult } from './result.ts';

const checks = fileURLToPath(new URL('../../rules/checks', import.meta.url));
const small: Size = { people: 1000, mailboxes: 1000, devices: 1500 };
const large: Size = { people: 10_000, mailboxes: 10_000, devices: 15_000 };
const at = '2026-11-24T12:00:00.000Z';

/** Every evidence id that a fact names, as read: findings then carry all their evidence. */
const evidence = (): EvidenceStatus[] => {
  const ids = Object.values(subjectKinds).flatMap(({ shape }) =>
    Object.values(shape as Readonly<Record<string, z.ZodType>>).flatMap(
      (schema) => z.object({ from: z.array(z.string()) }).safeParse(schema.meta()).data?.from ?? [],
    ),
  );
  return [...new Set(ids.map((id) => id.split('.')[0] ?? ''))].map((id) => ({
    evidence: id,
    endpoint: `GET /${id}`,
    status: 'collected',
    items: 1,
    unavailableItems: 0,
    at,
    missing: [],
  }));
};

const clause = {
  ref: '1',
  heading: 'Preamble',
  summary: 'Nothing is promised, so every rule runs outside the policy.',
  appliesTo: ['all'],
  verification: 'informative',
  rules: [],
  flags: [],
  notCovered: [],
  numbers: {},
} as const;

const judgeAll = (facts: FactBase, rules: RuleBook, read: EvidenceStatus[]) =>
  judge({
    register: noRegisterView,
    facts,
    rules,
    policy: {
      id: 'synthetic',
      council: 'Synthetic Council',
      title: 'IT policy',
      nation: 'england',
      notes: [],
      gaps: [],
      clauses: [{ ...clause, rules: [], flags: [], notCovered: [], dropped: [], formerly: [] }],
      elsewhere: [],
      pack: false,
      digest: '',
    },
    catalogue: new Map(),
    asked: askedOfAccounts,
    read: {
      tenant: { id: 't', name: 'Synthetic Council', initialDomain: 'synthetic.example' },
      source: 'simulator',
      readAt: at,
      evidence: read,
    },
    council: 'Synthetic Council',
    attestations: [],
    exceptions: [],
    now: new Date(at),
    beadle: '0.0.0',
  });

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** The same facts in lists of their own: what an earlier run worked out about them is not found again. */
const anew = (facts: FactBase): FactBase =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, { subjects, missing }]) => [
      kind,
      { subjects: subjects.map((one) => ({ ...one })), missing },
    ]),
  ) as unknown as FactBase;

/** The fastest of several runs, in milliseconds: the figure least disturbed by other work. */
const fastest = (runs: number, facts: FactBase, work: (facts: FactBase) => unknown): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const own = anew(facts);
      globalThis.gc?.();
      const started = performance.now();
      work(own);
      return performance.now() - started;
    }),
  );

/** Time, memory and growth of judging: all rules over all subjects, with one fact in ten unknown. */
export const judgeBench = async (): Promise<BenchResult[]> => {
  const rules = await loadRules(checks);
  const read = evidence();
  const few = syntheticFacts(small);
  const fewTime = fastest(8, few, (facts) => judgeAll(facts, rules, read));

  globalThis.gc?.();
  const without = process.memoryUsage().heapUsed;
  const many = syntheticFacts(large);
  const manyTime = fastest(4, many, (facts) => judgeAll(facts, rules, read));
  globalThis.gc?.();
  const facts = process.memoryUsage().heapUsed;
  const run = judgeAll(many, rules, read);
  const peak = process.memoryUsage().heapUsed;

  const growth = manyTime / fewTime;
  const findings = run.results.reduce((sum, result) => sum + result.findings.length, 0);
  const orientation = { goal: 'for orientation', holds: null };
  return [
    { name: 'rules', value: rules.rules.length, unit: 'rules', ...orientation },
    {
      name: '1,000 people, 1,000 mailboxes, 1,500 devices',
      value: Math.round(fewTime),
      unit: 'ms',
      ...orientation,
    },
    {
      name: '10,000 people, 10,000 mailboxes, 15,000 devices',
      value: Math.round(manyTime),
      unit: 'ms',
      ...orientation,
    },
    { name: 'findings made', value: findings, unit: 'findings', ...orientation },
    { name: 'memory of the facts', value: megabytes(facts - without), unit: 'MB', ...orientation },
    { name: 'peak memory while judging', value: megabytes(peak), unit: 'MB', ...orientation },
    {
      name: 'growth for ten times the subjects',
      value: Number(growth.toFixed(2)),
      unit: 'times',
      goal: 'at most 12 times',
      holds: growth <= 12,
    },
  ];
};

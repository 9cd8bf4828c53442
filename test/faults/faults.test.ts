import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { councils } from '../../fixtures/councils/index.ts';
import { everyNth, isBrief, isWide, runsOf } from '../../fixtures/search.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import type { Fault } from '../../fixtures/simulator/world.ts';
import { shippedRules } from '../../src/audit/standards.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import type { VirtualTime } from '../../src/graph/virtual-time.ts';
import type { Cause } from '../../src/model/cause.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { collectThrough, deadlineMs, start, type Audited, type Collected } from './collect.ts';
import { differences, sameEvidence } from './compare.ts';
import { hostileKinds } from './hostile-kinds.ts';
import { faultKinds, type FaultKind } from './kinds.ts';
import { flipped, outcomesOf } from './outcomes.ts';

const kinds = [...faultKinds, ...hostileKinds];
/** Runs over all stages together; thousands take minutes: `FAULT_RUNS=3000 npx vitest run test/faults`. */
const numRuns = Math.ceil(runsOf(isBrief ? 3 : 6, 15, 'FAULT_RUNS') / 3);
const isLongSearch = process.env['FAULT_RUNS'] !== undefined;

/** The council with every problem, one on Entra ID Free, where each account is asked by itself, and the demonstration. */
const stages = (['muddlecombe', 'thriftley', 'exampleton'] as const).map((id) => {
  const { tenant, inputs, settings } = councils[id](new Date(start));
  const audited: Audited = { tenant, inputs: CouncilInputs.parse(inputs), appId: settings.clientId };
  return { id, audited, secret: settings.clientSecret };
});

interface Plan {
  /** Which of the requests that it fits is hit first, as a part of all of them. */
  readonly at: number;
  /** How many times the same question is hit. */
  readonly times: number;
  readonly kind: FaultKind;
}

const questionOf = ({ method, url }: RequestRecord): string => `${method} ${url}`;

/** Hits one question, or a few, wherever fast-check points. */
const faulting =
  (plans: readonly Plan[], calm: Collected) =>
  (time: VirtualTime): Fault => {
    const targets = plans.map(({ at, times, kind }) => {
      const fitting = calm.records.filter(
        (record) => record.service !== 'login' && (kind.fits?.(record) ?? true),
      );
      const target = fitting[Math.floor(at * fitting.length)];
      // Batches are packed as it happens: any batch stands for the one that a calm run sent.
      const isBatch = target?.path.endsWith('/$batch') === true;
      return {
        kind,
        left: times,
        hits: (record: RequestRecord) =>
          target !== undefined &&
          (isBatch ? record.path === target.path : questionOf(record) === questionOf(target)),
      };
    });
    return (record, answer) => {
      const hit = targets.find((one) => one.left > 0 && one.hits(record));
      if (hit === undefined) return answer();
      hit.left -= 1;
      return hit.kind.spoil(answer, { record, sleep: (ms) => time.sleep(ms) });
    };
  };

const plan = (among: readonly FaultKind[]): fc.Arbitrary<Plan> =>
  fc.record({
    at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    times: fc.constantFrom(1, 2, 1000),
    kind: fc.constantFrom(...among),
  });

describe.each(stages)('whatever goes wrong on the way to $id', ({ id, audited, secret }) => {
  let calm: Collected;
  let rules: RuleBook;
  let calmOutcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    calm = await collectThrough(audited, () => undefined);
    ({ rules } = await shippedRules());
    calmOutcomes = outcomesOf(calm.snapshot, audited.inputs, rules);
  });

  const problems = async (plans: readonly Plan[]): Promise<string[]> => {
    const causes = new Set<Cause>(plans.flatMap(({ kind }) => kind.causes));
    const now = await collectThrough(audited, faulting(plans, calm));
    const leaked = [...now.tokens, secret].filter((one) => now.output.includes(one));
    return [
      ...differences(
        calm.snapshot,
        now.snapshot,
        causes,
        plans.some(({ kind }) => kind.adds === true),
      ),
      // Outcomes follow from the evidence: where a fault left it as it was, they are those of the calm run.
      ...(sameEvidence(calm.snapshot, now.snapshot)
        ? []
        : flipped(calmOutcomes, outcomesOf(now.snapshot, audited.inputs, rules))),
      ...leaked.map(() => 'a token or a secret stands in the output'),
      ...(now.took > deadlineMs + 300_000 ? [`it took ${String(now.took)} ms`] : []),
      ...now.files.filter((file) => file !== 'snapshot.json').map((file) => `left behind: ${file}`),
    ];
  };

  it('a calm run reads nearly everything, so that a fault can be seen', () => {
    const entries = Object.values(calm.snapshot.evidence);
    expect(entries.filter(({ status }) => status === 'collected').length).toBeGreaterThan(20);
    expect(calm.records.length).toBeGreaterThan(60);
    const outcomes = [...calmOutcomes.values()];
    expect(outcomes.filter((outcome) => outcome !== 'unknown').length).toBeGreaterThan(outcomes.length / 2);
  });

  it('a run without faults has no differences, and a planted one is seen', () => {
    expect(differences(calm.snapshot, calm.snapshot, new Set())).toEqual([]);
    const { users } = calm.snapshot.evidence;
    if (users.status !== 'collected') throw new Error('no users');
    const short = { ...users, value: users.value.slice(1) };
    const evidence = { ...calm.snapshot.evidence, users: short };
    expect(differences(calm.snapshot, { ...calm.snapshot, evidence }, new Set())).toHaveLength(1);
  });

  /**
   * Each kind meets one of the councils, of three kinds two the smallest one; in the wide search each meets two. By turns
   * once, early or late, or from some point on for ever. A long search takes every kind in every council in every way.
   */
  const ways = [
    { at: 0.3, times: 1 },
    { at: 0.6, times: 1 },
    { at: 0.8, times: 1000 },
  ];
  const turn = stages.findIndex((one) => one.id === id);
  const all = kinds.map((kind, index) => [kind.name, kind, index] as const);
  const metOnce = ['thriftley', 'muddlecombe', 'thriftley', 'thriftley', 'exampleton', 'thriftley'];
  const meets = (index: number): boolean =>
    isWide ? (Math.floor(index / 3) + turn) % 3 < 2 : metOnce[Math.floor(index / 3) % metOnce.length] === id;
  const met = all.filter(([, , index]) => isLongSearch || meets(index));
  it.each(everyNth(3, met))('%s', async (_name, kind, index) => {
    const chosen = isLongSearch ? ways : ways.slice((index + turn) % ways.length).slice(0, 1);
    for (const way of chosen) expect(await problems([{ ...way, kind }])).toEqual([]);
  });

  it('a planted flip is seen, and an unknown outcome is none', () => {
    const one = (outcome: Outcome): ReadonlyMap<string, Outcome> => new Map([['rule', outcome]]);
    expect(flipped(one('fail'), one('pass'))).toHaveLength(1);
    expect(flipped(one('fail'), one('unknown'))).toEqual([]);
  });

  it('evidence is complete, or missing for a cause that happened, and no outcome flips', async () => {
    const several = fc.array(plan(kinds), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(several, async (plans) => {
        expect(await problems(plans)).toEqual([]);
      }),
      { numRuns },
    );
  }, 3_600_000);
});

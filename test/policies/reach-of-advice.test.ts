import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type CouncilId, councilIds, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { isWide } from '../../fixtures/search.ts';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { loadStandards, shippedPolicies } from '../../src/audit/standards.ts';
import { asBefore } from '../../src/documents/csv.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { reachNote } from '../../src/documents/plan/reach-note.ts';
import { indexRun, type RunIndex } from '../../src/documents/run-index.ts';
import { todoCsv } from '../../src/documents/todo/todo-csv.ts';
import { stepParts } from '../../src/model/fix-step.ts';
import { clauseLine } from '../../src/model/clause-line.ts';
import { toDoView } from '../../src/documents/technical/work-list.ts';
import { deriveFacts } from '../../src/facts/derive.ts';
import { registerView } from '../../src/facts/register-view.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { fictionalSnapshot } from '../golden/fictional-run.ts';
import { namedIn, type Printed, strangersIn } from './reach-of-advice.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const policies = await Promise.all((await shippedPolicies()).map((id) => loadStandards(id, here)));

/** Lists under the lines themselves, and lists of things to do that name a line as their reason. */
function printedBy(index: RunIndex): Printed[] {
  const underLines = index.promised.flatMap(({ clause, used, result }) =>
    result === undefined ? [] : [{ clause, rule: used.rule, subjects: namedIn(result) }],
  );
  const lines = new Map(index.run.clauses.map((clause) => [clauseLine(clause.ref), clause]));
  const rows = parse<Record<string, string>>([...todoCsv(index.run)].join(''), { columns: true, bom: true });
  const listed = rows.flatMap((row) =>
    asBefore(row['policy lines'] ?? '')
      .split('; ')
      .filter((line) => line !== '')
      .flatMap((line): Printed[] => {
        const clause = lines.get(line);
        if (clause === undefined) throw new Error(`todo.csv names a line that is none: ${line}`);
        const subject = {
          kind: row['subject kind'] ?? '',
          id: row['subject id'] ?? '',
          name: row['subject name'] ?? '',
        };
        return [{ clause, rule: row['rule'] ?? '', subjects: [subject] }];
      }),
  );
  return [...underLines, ...listed];
}

/** Steps for everybody, beside a line that speaks of some: what would lock the others out. */
const everywhere = /\ball (?:users|devices)\b(?! >)/iu;
function unbounded(index: RunIndex): string[] {
  return planOf(index).items.flatMap(({ rules, subjects }) =>
    rules.flatMap((rule) => {
      const uses = index.promised.filter(
        ({ clause, used, result }) =>
          used.rule === rule.id && result?.outcome === 'fail' && clause.decision === undefined,
      );
      const narrow = uses.length > 0 && uses.every(({ result }) => result?.scope !== undefined);
      const reaches = rule.fix.some((step) => everywhere.test(stepParts(step).text));
      return narrow && reaches && reachNote(index, rule, subjects) === '' ? [rule.id] : [];
    }),
  );
}

async function judge(id: CouncilId) {
  const snapshot = await fictionalSnapshot(id);
  const council = councils[id](referenceTime);
  const inputs = CouncilInputs.parse(council.inputs);
  const asOf = new Date(snapshot.finishedAt);
  const base = deriveFacts({ snapshot, council: inputs, asOf });
  const register = registerView(snapshot, inputs, { base, asOf });
  // Half of the policies meet the first two councils, half the others; the wide search tries them all.
  const half = councilIds.indexOf(id) >> 1;
  const tried = policies.filter((_, at) => isWide || at % 2 === half);
  const runs = tried.map((standards) => ({
    policy: new Map(standards.policy.clauses.map((clause) => [clause.ref, clause])),
    index: indexRun(
      judgeSnapshot(snapshot, {
        council: { name: council.title, nation: 'england', inputs, attestations: [], exceptions: [] },
        standards,
        now: referenceTime,
      }),
    ),
  }));
  return { register, runs };
}
const known = new Map<CouncilId, ReturnType<typeof judge>>();
function judged(id: CouncilId): ReturnType<typeof judge> {
  const run = known.get(id) ?? judge(id);
  known.set(id, run);
  return run;
}

describe('advice printed for a clause cannot lock out people whom it does not speak of', () => {
  const bounded: string[] = [];

  it.each(councilIds)(
    'in %s, by policies that ship',
    async (id) => {
      const { register, runs } = await judged(id);
      for (const { policy, index } of runs) {
        const printed = printedBy(index);
        expect(printed.length).toBeGreaterThan(0);
        expect(printed.flatMap((one) => strangersIn(one, policy, register))).toEqual([]);
        expect(unbounded(index)).toEqual([]);
        bounded.push(
          ...toDoView(index).items.flatMap(({ works }) => works.flatMap(({ reach }) => reach || [])),
        );
      }
    },
    60_000,
  );

  it('and the steps say for whom, where a line speaks of some only', () => {
    expect(bounded.some((note) => note.startsWith('The policy asks this for staff'))).toBe(true);
    expect(bounded.some((note) => note.startsWith('The policy asks this for council devices'))).toBe(true);
  });

  it('and a councillor under a staff line would be seen', async () => {
    const { register, runs } = await judged('muddlecombe');
    const councillor = [...(register.scopes['person'] ?? [])].find(
      ([, { roles }]) => Array.isArray(roles) && roles.includes('councillor'),
    )?.[0];
    const [found] = runs.flatMap(({ policy, index }) =>
      index.promised.flatMap(({ clause, used, text, result }) => {
        const scope = result?.scope?.appliesTo.join();
        return scope === 'staff' && text !== undefined ? [{ policy, clause, rule: used.rule }] : [];
      }),
    );
    if (found === undefined || councillor === undefined) throw new Error('no staff line, or no councillor');
    const subject = { kind: 'person', id: councillor, name: 'A councillor' };
    expect(strangersIn({ ...found, subjects: [subject] }, found.policy, register)).toEqual([
      `${found.clause.ref}, ${found.rule}: A councillor`,
    ]);
  });
});

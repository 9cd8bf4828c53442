import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { planOf } from '../../src/documents/plan/codes.ts';
import { todoCsv } from '../../src/documents/todo/todo-csv.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { csvPath, reportTexts, textOf } from './files.ts';
import { plant } from './plant.ts';
import { sampleRun } from './sample-run.ts';

const run = sampleRun();
const texts = await reportTexts(run);
const csv = (path: string): string[][] =>
  textOf(texts, path)
    .replace(/^\ufeff/u, '')
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell));

describe('todo.csv', () => {
  it('has one row a change under the codes of the plan, with its steps and its undo', () => {
    const [header = [], ...rows] = csv('PROVIDER ONLY/todo.csv');
    const { items } = planOf(indexRun(run));
    const expected = items.flatMap(({ code, rules, open }) =>
      rules.flatMap(({ id }) => {
        const found = open.filter(({ rule }) => rule.id === id);
        return Array.from({ length: Math.max(1, found.length) }, () => `${code} ${id}`);
      }),
    );
    expect(
      rows.map((row) => `${row[header.indexOf('code')] ?? ''} ${row[header.indexOf('rule')] ?? ''}`),
    ).toEqual(expected);
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      expect(row[header.indexOf('steps')]).toMatch(/^1\. /u);
      expect(row[header.indexOf('undo')]).not.toBe('');
    }
  });

  it('has one row for all whom one change helps, with their names and ids', () => {
    const [item] = planOf(indexRun(run)).items.filter(
      ({ open, urgency }) => open.length > 0 && urgency !== 'do-first',
    );
    const [rule] = item?.rules ?? [];
    if (item === undefined || rule === undefined) throw new Error('the sample is empty');
    const result = run.results.find((one) => one.rule === rule.id);
    const names = ['Ann', 'Ben', 'Cy', 'Cy'];
    const findings = names.map((name, at) => ({
      ...(result?.findings[0] as NonNullable<typeof result>['findings'][number]),
      accepted: undefined,
      fingerprint: String(at),
      subject: { kind: 'device', id: `id-${String(at)}`, name },
    }));
    const rowsWith = (each: number) => {
      const changed = {
        ...run,
        rules: run.rules.map((one) =>
          one.id === rule.id
            ? { ...one, fix: ['Set it.'], former: [], effort: { ...one.effort, each } }
            : one,
        ),
        results: run.results.map((one) => (one.rule === rule.id ? { ...one, findings } : one)),
      };
      const [header = [], ...rows] = parse([...todoCsv(changed as typeof run)].join(''), {
        bom: true,
      }) as string[][];
      return rows
        .filter((row) => row[header.indexOf('rule')] === rule.id)
        .map((row) => [row[header.indexOf('subject name')], row[header.indexOf('subject id')]]);
    };
    expect(rowsWith(0)).toEqual([['Ann; Ben; Cy; Cy', 'id-0; id-1; id-2; id-3']]);
    expect(rowsWith(5)).toEqual(names.map((name, at) => [name, `id-${String(at)}`]));
  });

  it('says in a column of its own what must be noted before the first step', () => {
    const [item] = planOf(indexRun(run)).items;
    const [rule] = item?.rules ?? [];
    if (rule === undefined) throw new Error('the sample is empty');
    const former = [
      { snapshot: 'domains.isVerified' },
      { note: 'The methods.', read: 'GET /users/<object id>/authentication/methods' },
    ];
    const noting = { ...run, rules: run.rules.map((one) => (one.id === rule.id ? { ...one, former } : one)) };
    const [header = [], ...rows] = parse([...todoCsv(noting)].join(''), { bom: true }) as string[][];
    const noted = rows.map((row) => [row[header.indexOf('rule')], row[header.indexOf('note first')]]);
    const [subject] = item?.open.filter((one) => one.rule.id === rule.id) ?? [];
    expect(noted[0]).toEqual([
      rule.id,
      `domains.isVerified, which the snapshot does not have\nThe methods.\nInvoke-MgGraphRequest -Method GET -Uri 'v1.0/users/${subject?.finding.subject.id ?? ''}/authentication/methods'`,
    ]);
    expect(noted.filter(([id, cell]) => id !== rule.id && cell !== '')).toEqual([]);
  });
});

/** What a reader of SARIF 2.1.0 relies on, as its schema has it (sections 3.13, 3.14, 3.20, 3.27, 3.35, 3.49, 3.58). */
const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          endTimeUtc: z.iso.datetime(),
          toolExecutionNotifications: z.array(z.strictObject({ level, message: text })),
        }),
      ]),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          kind: z.literal('fail'),
          level,
          message: text,
          locations: z.array(
            z.strictObject({
              logicalLocations: z.array(
                z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }),
              ),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z
            .array(
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: z.string(),
              }),
            )
            .optional(),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
      properties: z.record(z.string(), z.unknown()),
    }),
  ]),
});

describe('findings.sarif', () => {
  const [sarif] = Sarif.parse(JSON.parse(textOf(texts, 'PROVIDER ONLY/findings.sarif'))).runs;

  it('has each finding of findings.csv once, with its code, and what was accepted as suppressed', () => {
    const [header = [], ...rows] = csv(csvPath);
    const of = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
    const prints = rows
      .filter((row) => of(row, 'fingerprint') !== '')
      .map((row) => `${of(row, 'rule')} ${of(row, 'fingerprint')}`);
    const shown = sarif.results.map((one) => `${one.ruleId} ${one.partialFingerprints['beadle/v1'] ?? ''}`);
    expect(shown.toSorted()).toEqual([...new Set(prints)].toSorted());
    const accepted = run.results.flatMap(({ rule, findings }) =>
      findings.filter((one) => one.accepted !== undefined).map(({ fingerprint }) => `${rule} ${fingerprint}`),
    );
    expect(sarif.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(
      new Set(accepted).size,
    );
    const codes = new Set(planOf(indexRun(run)).items.map(({ code }) => code));
    expect(sarif.results.some(({ properties }) => codes.has(String(properties['code'])))).toBe(true);
    for (const { ruleId, ruleIndex } of sarif.results)
      expect(sarif.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('says what could not be checked as notices of the run, never as results', () => {
    const said = sarif.invocations[0].toolExecutionNotifications
      .map(({ message }) => message.text)
      .join('\n');
    for (const { rule, missing, outcome } of run.results)
      for (const { cause } of outcome === 'unknown' ? missing : [])
        expect(said).toContain(`${rule}: could not be checked. ${cause}:`);
  });
});

describe('findings.junit.xml', () => {
  const xml = textOf(texts, 'PROVIDER ONLY/findings.junit.xml');
  const sum = (name: string): number =>
    [...xml.matchAll(new RegExp(`<testsuite [^>]* ${name}="(\\d+)"`, 'gu'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    );
  const of = (outcome: string): number => run.results.filter((one) => one.outcome === outcome).length;

  it('has a case for each result: an unknown one is an error and never a pass', () => {
    expect(xml.match(/<testcase /gu)).toHaveLength(run.results.length);
    expect([sum('tests'), sum('failures'), sum('errors'), sum('skipped')]).toEqual([
      run.results.length,
      of('fail'),
      of('unknown'),
      of('not-applicable'),
    ]);
    expect([xml.match(/<failure /gu)?.length, xml.match(/<error /gu)?.length]).toEqual([
      of('fail'),
      of('unknown'),
    ]);
  });

  it('holds hostile names as text', async () => {
    const hostile = await reportTexts(plant(run, (one) => `${one}"><x a='&]]>`));
    expect(textOf(hostile, 'PROVIDER ONLY/findings.junit.xml')).not.toMatch(/<x /u);
  });
});

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleResult, RuleText } from '../../src/model/run.ts';
import { csvPath, reportTexts, runPath, technicalPath, textOf } from './files.ts';
import { sampleRun } from './sample-run.ts';

const base = sampleRun();
const [result] = base.results;
const [finding] = result?.findings ?? [];
if (result === undefined || finding === undefined) throw new Error('the sample has no finding');

const of = (place: number): Finding['subject'] => ({
  kind: 'person',
  id: `id-${String(place)}`,
  name: `Person ${String(place)}`,
});
const missing = [{ evidence: 'users', cause: 'error', detail: 'not answered' }] as const;

/** One rule by which `many` people fall short, and of which as many could not be judged. */
async function textsOf(many: number, fix?: RuleText['fix']) {
  const crowded: RuleResult = {
    ...result,
    ...base.results[0],
    findings: Array.from({ length: many }, (_, place) => ({
      ...finding,
      accepted: undefined,
      fingerprint: `print-${String(place)}`,
      subject: of(place),
    })),
    doubts: Array.from({ length: many }, (_, place) => ({
      missing: [...missing],
      subjects: [of(many + place)],
    })),
  } as RuleResult;
  const rules = base.rules.map((rule) =>
    fix !== undefined && rule.id === result?.rule ? { ...rule, fix } : rule,
  );
  const texts = await reportTexts({ ...base, rules, results: [crowded, ...base.results.slice(1)] });
  return {
    csv: textOf(texts, csvPath).split('\r\n'),
    technical: textOf(texts, technicalPath),
    run: textOf(texts, runPath),
    sarif: textOf(texts, 'PROVIDER ONLY/findings.sarif'),
    junit: textOf(texts, 'PROVIDER ONLY/findings.junit.xml'),
    todo: textOf(texts, 'PROVIDER ONLY/todo.csv').split('\r\n'),
  };
}

describe('a rule by which thousands fall short', () => {
  const thousands = 2050;

  it('has a row for each hundred in findings.csv, with every id, name and fingerprint in one order', async () => {
    const { csv } = await textsOf(thousands);
    const [header = [], ...rows] = parse(csv.join('\r\n'), { bom: true }) as string[][];
    const cellsOf = (row: readonly string[], name: string): string[] =>
      (row[header.indexOf(name)] ?? '').split('; ');
    const folded = rows.filter((row) => cellsOf(row, 'fingerprint').length > 1);
    expect(folded).toHaveLength(Math.ceil(thousands / 100));
    for (const [name, start] of [
      ['subject id', 'id-'],
      ['subject name', 'Person '],
      ['fingerprint', 'print-'],
    ] as const)
      expect(folded.flatMap((row) => cellsOf(row, name))).toEqual(
        Array.from({ length: thousands }, (_, place) => `${start}${String(place)}`),
      );
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThan(32_767);
  });

  it('sends readers of commands to the file that has each id', async () => {
    const fix = [{ do: 'By command:', run: ['Revoke-MgUserSignInSession -UserId <object id>'] }];
    const few = await textsOf(40, fix);
    expect(few.technical).toContain('and for 35 further ids, each in todo.csv');
    expect(few.todo.filter((row) => row.includes('-UserId id-'))).toHaveLength(40);
    const { technical, todo, csv } = await textsOf(thousands, fix);
    expect(technical).toContain('and for 2045 further ids, each in findings.csv');
    expect(todo.filter((row) => row.includes('2050, each in findings.csv'))).toHaveLength(1);
    expect(csv.join('').match(/id-\d+/gu)?.length).toBeGreaterThanOrEqual(thousands);
  });

  it('is counted in the technical report finding by finding', async () => {
    const { technical, csv } = await textsOf(thousands);
    const single = csv.filter((row) => row.includes('"falls short"') && !row.includes('"background"'));
    const few = single.filter((row) => !row.includes('in this row')).length;
    expect(technical).toContain(`${String(few + thousands)} findings fall short`);
  });
});

describe('a rule of which thousands of things could not be read, each for a reason in its own words', () => {
  it('says how many, and an example, in every file but run.json', async () => {
    const reasons = Array.from({ length: 300 }, (_, place) => ({
      evidence: 'detectedAppDevices',
      cause: 'error',
      detail: `DEVICE-${String(place)} did not answer.`,
    }));
    const unread = { ...result, outcome: 'unknown', findings: [], doubts: [], missing: reasons };
    const texts = await reportTexts({
      ...base,
      results: [unread as RuleResult, ...base.results.slice(1)],
    });
    const files = [
      csvPath,
      technicalPath,
      'PROVIDER ONLY/findings.sarif',
      'PROVIDER ONLY/findings.junit.xml',
    ];
    for (const file of files) {
      const text = textOf(texts, file);
      expect(text).toContain('300 of this kind, for example: DEVICE-0 did not answer. run.json has each.');
      expect(text).not.toContain('DEVICE-299');
    }
    expect(textOf(texts, runPath)).toContain('DEVICE-299');
  });
});

describe('a rule by which very many fall short', () => {
  const many = 700;

  it('has a row for each finding in findings.csv, which says where the evidence is', async () => {
    const { csv, run } = await textsOf(many);
    const rows = csv.filter((row) => row.includes('"print-'));
    expect(rows).toHaveLength(many);
    expect(rows.filter((row) => row.includes('in run.json, under this fingerprint'))).toHaveLength(many);
    for (const place of [0, many - 1]) expect(run).toContain(`{"fingerprint":"print-${String(place)}"`);
  });

  it('counts who could not be checked, and says that run.json names each', async () => {
    const { csv, run } = await textsOf(many);
    expect(csv.filter((row) => row.includes(`"${String(many)} of this kind"`))).toHaveLength(1);
    expect(csv.some((row) => row.includes('run.json names each of them'))).toBe(true);
    expect(run).toContain(`"name":"Person ${String(2 * many - 1)}"`);
  });

  it('is counted in the technical report beyond what anybody reads, which says where the rest is', async () => {
    const { technical } = await textsOf(many);
    const named = technical.match(/<code>print-\d+<\/code>/gu)?.length ?? 0;
    const told = /and (\d+) more: findings\.csv has each/u.exec(technical)?.[1];
    const left = /And (\d+) more findings, each in findings\.csv/u.exec(technical)?.[1];
    expect(named + Number(told ?? 0) + Number(left ?? 0)).toBe(many);
    expect(technical).toContain(`and ${String(many - 50)} more: run.json names each`);
  });

  it('is named in the files for other tools as often as they take, and the rest is counted', async () => {
    const { sarif, junit, todo } = await textsOf(many);
    const rule = result.rule;
    expect(sarif.match(/"beadle\/v1":"print-/gu)).toHaveLength(500);
    expect(sarif).toContain(`${rule}: 200 more fall short. findings.csv names each.`);
    expect(junit).toContain('And 200 more, each in findings.csv.');
    const rows = todo.filter((row) => row.includes(`"${rule}"`));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`"${String(many)}, each in findings.csv"`);
  });

  it('keeps its evidence and names in every file while it is few', async () => {
    const { csv, technical, sarif, junit, todo } = await textsOf(40);
    expect([sarif, junit, todo.join('\n')].join('\n')).not.toContain('findings.csv');
    expect(csv.join('\n')).not.toContain('run.json');
    expect(technical).not.toMatch(/\d+ more: /u);
    expect(technical.match(/<code>print-\d+<\/code>/gu)).toHaveLength(40);
  });
});

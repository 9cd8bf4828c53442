import { describe, expect, it } from 'vitest';
import { Run } from '../../src/model/run.ts';
import { technicalHtml } from '../../src/documents/technical/technical-report.ts';
import { csvPath, reportTexts, technicalPath, textOf } from './files.ts';
import { sampleCoverage, sampleRun } from './sample-run.ts';

const run = sampleRun();
const texts = await reportTexts(run);
const technical = textOf(texts, technicalPath);
const csv = textOf(texts, csvPath);

describe('the technical report', () => {
  it('has every rule, every piece of evidence and every cause', () => {
    for (const { id } of run.rules) expect(technical, `in ${id}`).toContain(`<code>${id}</code>`);
    for (const { endpoint } of run.evidence) expect(technical).toContain(endpoint);
    for (const { missing } of run.results)
      for (const { cause, evidence } of missing) expect(technical).toContain(`${cause}: ${evidence}`);
    expect(technical).toContain('GET /users accountEnabled = true');
  });

  it('shows accounts by requirements, and the same gap once', () => {
    expect(technical).toContain('<strong>P1</strong>: 2 (Ann Clerk, Ben Member)');
    expect(technical).toContain('data-label="P2">sometimes');
    expect(technical).toContain('data-label="K1">never');
    expect(technical).toContain('the rule “Everyone” leaves this account out: 1 (Cay Former)');
  });

  it('can be made of a run of an earlier version, and says what that did not record', () => {
    const { coverage: _coverage, ...older } = run;
    expect(Run.parse(older)).toEqual(older);
    expect(technicalHtml(older)).toContain('An earlier version of Beadle made this run');
    expect(technical).not.toContain('An earlier version of Beadle made this run');
  });

  it('says what many subjects share once, with each name, and nothing less', () => {
    const [first, ...others] = run.results;
    const [one] = first?.findings ?? [];
    if (first === undefined || one === undefined) throw new Error('the sample is empty');
    const ref = { evidence: 'users', endpoint: 'GET /users', object: 'o', property: 'id', at: run.readAt };
    const findings = Array.from({ length: 9 }, (_, at) => ({
      ...one,
      fingerprint: `f${String(at)}`,
      subject: { ...one.subject, id: `id-${String(at)}`, name: `Kind ${String(at)}` },
      facts: [],
      evidence: [{ ...ref, value: String(at) }],
    }));
    const page = technicalHtml({
      ...run,
      results: [{ ...first, findings }, ...others],
      rules: run.rules.map((rule) => ({
        ...rule,
        finding: { ...rule.finding, text: '{{accountKind.name}}: gets through by one gap' },
      })),
    });
    expect(page.match(/<p>gets through by one gap<\/p>/gu)).toHaveLength(1);
    for (const { subject, fingerprint } of findings)
      expect(page).toContain(`${subject.name} <code>${subject.id}</code> <code>${fingerprint}</code>`);
    expect(page).toContain('GET /users id = 0, 1, 2, 3 and 5 more');
  });

  it('counts the names of a gap that many accounts share', () => {
    const many300 = Array.from({ length: 300 }, (_, index) => `Person ${String(index)}`);
    const [gap] = sampleCoverage.gaps;
    if (gap === undefined) throw new Error('the sample has a gap');
    const many = technicalHtml({
      ...run,
      coverage: { ...sampleCoverage, gaps: [{ ...gap, names: many300 }] },
    });
    expect(many).toContain(': 300 (Person 0, ');
    expect(many).toContain('and 280 more');
  });
});

describe('the CSV', () => {
  it('has a row for each finding, each doubt and each rule that could not run', () => {
    const rows = csv.split('\r\n').slice(1, -1);
    const expected = run.results.flatMap(({ findings, doubts, missing, outcome }) => [
      ...findings,
      ...doubts.flatMap((doubt) => doubt.missing),
      ...(outcome === 'unknown' && doubts.length === 0 ? missing : []),
    ]);
    expect(rows).toHaveLength(expected.length);
    expect(csv.startsWith('\ufeff"council"')).toBe(true);
    const counted = rows.map((row) => /"(in the policy|not in the policy|background)"/u.exec(row)?.[1]);
    expect(new Set(counted).size).toBeGreaterThan(1);
    const order = ['in the policy', 'not in the policy', 'background'];
    expect(counted).toEqual(counted.toSorted((a, b) => order.indexOf(String(a)) - order.indexOf(String(b))));
    expect(csv).toContain('"2026-11-22T11:33:00.000Z"');
  });
});

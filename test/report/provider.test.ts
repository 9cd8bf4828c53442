import { describe, expect, it } from 'vitest';
import { Run } from '../../src/model/run.ts';
import { ruleAnchor } from '../../src/documents/anchors.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { backgroundRules } from '../../src/documents/technical/unknown.ts';
import { todoCsv } from '../../src/documents/todo/todo-csv.ts';
import { technicalPages } from '../../src/documents/technical/technical-pages.ts';
import { csvPath, reportTexts, technicalPath, textIn, textOf } from './files.ts';
import { sampleCoverage, sampleRun } from './sample-run.ts';

const run = sampleRun();
const pageOf = (of: Run): string =>
  technicalPages(of)
    .map((page) => textIn(page) ?? '')
    .join('');
const texts = await reportTexts(run);
const technical = textOf(texts, technicalPath);
const csv = textOf(texts, csvPath);

describe('the technical report', () => {
  it('has every rule once as an anchor, every kind of evidence and every cause', () => {
    for (const { id } of run.rules) expect(technical, `in ${id}`).toContain(id);
    const anchors = [...technical.matchAll(/ id="(rule-[^"]+)"/gu)].map(([, anchor]) => anchor);
    expect(anchors.toSorted()).toEqual(run.rules.map(({ id }) => ruleAnchor(id)).toSorted());
    for (const { endpoint } of run.evidence) expect(technical).toContain(endpoint);
    const counted = run.results.filter(({ rule }) => !backgroundRules(run).has(rule));
    for (const { missing } of counted)
      for (const { cause, evidence } of missing) {
        expect(technical).toContain(`<code>${cause}</code>`);
        expect(technical).toContain(`<code>${evidence}</code>`);
      }
    expect(technical).toContain('<code>accountEnabled = true</code>');
  });

  it('begins with what is to be done, under the codes of the other documents, then what nobody knows', () => {
    const ids = [...technical.matchAll(/<h2 id="([a-z-]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['to-do', 'unknown', 'passes', 'clauses', 'coverage', 'evidence']);
    const codes = [...technical.matchAll(/<article class="item [a-z-]+" id="([A-C]\d+)"/gu)].map(
      ([, code]) => code,
    );
    expect(codes).toEqual(planOf(indexRun(run)).items.map(({ code }) => code));
  });

  it('has the numbers of findings.csv, background rules left out', () => {
    const rows = csv.split('\r\n').filter((row) => row !== '' && !row.includes('"background"'));
    const of = (state: string) => rows.filter((row) => row.includes(`"${state}"`)).length;
    expect(technical).toContain(
      `${String(of('falls short'))} findings fall short and ${String(of('accepted'))} are accepted`,
    );
    expect(technical).toContain(`Unknown (${String(of('could not be checked'))}, causes: `);
    expect(of('falls short')).toBeGreaterThan(2);
  });

  it('counts policies beyond the first five, and todo.csv has the command of each', () => {
    const planned = planOf(indexRun(run)).items[0]?.rules[0];
    if (planned === undefined) throw new Error('the sample is empty');
    const ids = ['1', '2', '3', '4', '5', '6', '7'].map((n) => `${n}0000000-0000-4000-8000-000000000000`);
    const former = {
      of: 'outboundSpamPolicies.autoForwardingMode',
      evidence: 'outboundSpamPolicies',
      endpoint: 'Get-Policy',
      property: 'Mode',
      at: run.judgedAt,
      values: ids.map((object) => ({ object, value: '"On"' })),
      more: 0,
    };
    const fix = [{ do: 'By command:', run: ['Set-Policy -Identity <policy guid> -Mode Off'] }];
    const many = {
      ...run,
      rules: run.rules.map((rule) => (rule.id === planned.id ? { ...rule, fix } : rule)),
      results: run.results.map((one) => (one.rule === planned.id ? { ...one, former: [former] } : one)),
    };
    const html = pageOf(many);
    const csvText = [...todoCsv(many)].join('');
    const held = (text: string) => ids.filter((id) => text.includes(`Set-Policy -Identity ${id} -Mode Off`));
    expect(held(html)).toEqual(ids.slice(0, 5));
    expect(html).toContain('and for 2 further ids, each in todo.csv');
    expect(held(csvText)).toEqual(ids);
  });

  it('gives commands with the ids of the objects, the page of each in a portal, and what to undo', () => {
    const [text] = run.rules;
    if (text === undefined) throw new Error('the sample is empty');
    const fix = [{ do: 'By command:', run: ['Update-MgUser -UserId <object id> -AccountEnabled:$false'] }];
    const html = pageOf({ ...run, rules: run.rules.map((rule) => ({ ...rule, fix })) });
    const subjects = planOf(indexRun(run)).items.flatMap((item) => item.subjects);
    const people = subjects.filter(({ kind }) => kind === 'person');
    expect(people.length).toBeGreaterThan(0);
    for (const { id } of people) {
      expect(html).toContain(`<code class="line">Update-MgUser -UserId ${id} -AccountEnabled:$false</code>`);
      expect(html).toContain(`UserProfileMenuBlade/~/overview/userId/${id}"`);
    }
    expect(html).toContain(`<strong>Undo:</strong> ${text.undo}`);
  });

  it('shows accounts by requirements, and the same gap once', () => {
    expect(technical).toContain('<strong>Accounts 1</strong>: 2 (Ann Clerk, Ben Member)');
    expect(technical).toContain(
      '<b>a second step is asked</b>: always Accounts 1; sometimes Accounts 2</li>',
    );
    expect(technical).toContain('<b>a second step is asked</b>: never Kinds 1</li>');
    expect(technical).toContain('The rule “Everyone” leaves this account out: 1 (Cay Former)');
  });

  it('can be made of a run of an earlier version, and says what that did not record', () => {
    const { coverage: _coverage, ...older } = run;
    expect(Run.parse(older)).toEqual(older);
    expect(pageOf(older)).toContain('An earlier version of Beadle made this run');
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
    const page = pageOf({
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
    expect(page).toContain('<code>id = 0, 1, 2, 3 and 5 more</code>');
  });

  it('shows the first characters of a value that goes on for pages, and a moment once where all share it', () => {
    const [first, ...others] = run.results;
    const [one] = first?.findings ?? [];
    if (first === undefined || one === undefined) throw new Error('the sample is empty');
    const ref = { evidence: 'users', endpoint: 'GET /users', object: 'o', at: '2026-11-22T11:33:00.000Z' };
    const said = (at: string) =>
      pageOf({
        ...run,
        results: [
          {
            ...first,
            findings: [
              {
                ...one,
                evidence: [
                  { ...ref, property: 'plans', value: 'p'.repeat(300) },
                  { ...ref, endpoint: 'GET /groups', property: 'id', value: '"g"', at },
                ],
              },
            ],
          },
          ...others,
        ],
      });
    expect(said(ref.at)).toContain(`<code>plans = ${'p'.repeat(160)} … and 140 characters more</code>`);
    expect(said(ref.at)).toContain('<p>Each read 2026-11-22 11:33:00</p>');
    const apart = said('2026-11-22T11:35:00.000Z');
    expect(apart).toContain('<code>GET /groups</code>, 2026-11-22 11:35:00: <code>id = "g"</code>');
  });

  it('names a group where the whole of it gets through, and the names where some of it do', () => {
    const [gap] = sampleCoverage.gaps;
    if (gap === undefined) throw new Error('the sample has a gap');
    const page = (names: readonly string[]) =>
      pageOf({ ...run, coverage: { ...sampleCoverage, gaps: [{ ...gap, names: [...names] }] } });
    expect(page(['Ben Member', 'Ann Clerk'])).toContain(': Accounts 1 (2)</li>');
    expect(page(['Ben Member', 'Cay Former'])).toContain(': 2 (Ben Member, Cay Former)</li>');
  });

  it('counts the names of a gap that many accounts share', () => {
    const many300 = Array.from({ length: 300 }, (_, index) => `Person ${String(index)}`);
    const [gap] = sampleCoverage.gaps;
    if (gap === undefined) throw new Error('the sample has a gap');
    const many = pageOf({
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
      ...doubts.flatMap((doubt) => doubt.subjects.flatMap(() => doubt.missing)),
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

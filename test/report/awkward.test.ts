import { describe, expect, it } from 'vitest';
import { clerkHtml } from '../../src/documents/clerk/clerk-html.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { technicalPages } from '../../src/documents/technical/technical-pages.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { compareRuns } from '../../src/history/compare.ts';
import type { Verdict } from '../../src/model/outcome.ts';
import type { RuleResult, Run } from '../../src/model/run.ts';
import { recordOf } from '../../src/store/record-of.ts';
import { enlarged } from '../benchmark/render.ts';
import { textIn } from './files.ts';
import { sampleRun } from './sample-run.ts';

const months = { keepNamedMonths: 13 };
const run = sampleRun();
const [first] = run.results;
const [finding] = first?.findings ?? [];
if (first === undefined || finding === undefined) throw new Error('the sample is empty');

/** The first rule of the sample falls short for these subjects and no others. */
function shortFor(
  subjects: readonly { readonly id: string; readonly name: string; readonly kind?: string }[],
): Run {
  const result: RuleResult = {
    ...(first as RuleResult),
    counts: { pass: 1, fail: subjects.length, unknown: 0, notApplicable: 0, accepted: 0 },
    findings: subjects.map(({ id, name, kind = 'person' }) => ({ ...finding, subject: { kind, id, name } })),
  } as RuleResult;
  return {
    ...run,
    results: [
      result,
      ...run.results.slice(1).map((one) => ({ ...one, outcome: 'pass' as const, findings: [] })),
    ],
  };
}

const allOf = (verdict: Verdict): Run => {
  const [clause] = run.clauses.filter((one) => one.verdict === verdict);
  if (clause === undefined) throw new Error(`the sample has no ${verdict}`);
  return {
    ...run,
    clauses: [clause],
    notInPolicy: [],
    policyGaps: [],
    counts: {
      ...(Object.fromEntries(Object.keys(run.counts).map((key) => [key, 0])) as Run['counts']),
      [verdict]: 1,
    },
  };
};

describe("the clerk's report of awkward councils", () => {
  it('keeps a name with a colon whole, and two of one name apart', () => {
    const colon = clerkReport(shortFor([{ id: 'a', name: 'Office: main building' }]), months);
    expect(colon.first.map(({ title }) => title)).toEqual([
      'Office: main building can sign in with only a password',
    ]);
    const twins = clerkReport(
      shortFor([
        { id: 'a', name: 'Ann Lee' },
        { id: 'b', name: 'Ann Lee' },
      ]),
      months,
    );
    expect(twins.first.map(({ title }) => title)).toEqual(['2 people can sign in with only a password']);
    expect(twins.firstNote.join(' ')).toContain('Ann Lee, Ann Lee');
    const devices = clerkReport(
      shortFor([
        { id: 'a', name: 'iPad', kind: 'device' },
        { id: 'b', name: 'iPad', kind: 'device' },
      ]),
      months,
    );
    expect(devices.first).toHaveLength(1);
    // Two devices of one name are told apart by who uses them, in the note that goes to the provider.
    const [rule] = run.rules;
    const ofWhom = {
      ...shortFor([
        { id: 'a', name: 'iPad', kind: 'device' },
        { id: 'b', name: 'iPad', kind: 'device' },
      ]),
      rules: run.rules.map((one) =>
        one === rule
          ? {
              ...one,
              finding: {
                text: '{{device.name}} {{device.personNote}} is old.',
                words: [],
                tells: { personNote: 'whose-device' },
              },
            }
          : one,
      ) as Run['rules'],
    };
    const whose = (name: string) => [{ fact: 'personNote', value: JSON.stringify({ is: 'named', name }) }];
    const [short, ...others] = ofWhom.results;
    const named = {
      ...ofWhom,
      results: [
        {
          ...short,
          findings: (short?.findings ?? []).map((one, at) => ({
            ...one,
            facts: whose(at === 0 ? 'Ann' : 'Ben'),
          })),
        },
        ...others,
      ] as Run['results'],
    };
    expect(clerkReport(named, months).firstNote.join(' ')).toContain('iPad (Ann), iPad (Ben)');
    expect(devices.people.any).toBe(false);
  });

  it('says so when all is met, when nothing could be checked, and of a policy of one clause', () => {
    const met = clerkReport(allOf('in-place'), months);
    expect(met.minute1.verdict).toBe('Nothing is urgent. No question waits for you.');
    expect(met.status.promises).toBe(1);
    expect(met.sections.flatMap(({ open }) => open)).toEqual([]);
    const unknown = clerkReport(
      {
        ...allOf('could-not-check'),
        results: run.results.map((one) => ({
          ...one,
          outcome: 'unknown' as const,
          findings: [],
          missing: [{ evidence: 'users', cause: 'permission' as const, detail: '' }],
        })),
        notInPolicy: run.notInPolicy,
      },
      months,
    );
    expect(unknown.minute1.verdict).toMatch(/^We cannot tell yet: /u);
    expect(unknown.minute1.verdict).not.toMatch(/urgent/u);
    expect(unknown.first).toEqual([]);
    // Nobody knows that nothing has to be done or asked for.
    expect(unknown.minute1.do.nothing).toMatch(/^Nothing that we could check /u);
    expect(unknown.minute1.ask.lines.join(' ')).toContain('could not be checked');
    expect(unknown.minute1.ask.lines.join(' ')).not.toContain('Nothing');
    expect(met.minute1.do.nothing).toMatch(/^Nothing has to be done/u);
    const html = clerkHtml(unknown).join('');
    expect(html).not.toContain('Nothing has to come first.');
    expect(html).toContain('What would answer it:');
    const blind = { ...allOf('could-not-check'), notInPolicy: run.notInPolicy };
    const unread: Run = {
      ...blind,
      results: run.results.map((one) => ({
        ...one,
        outcome: 'unknown',
        findings: [],
        missing: [{ evidence: 'users', cause: 'permission', detail: '' }],
      })),
    };
    const technical = technicalPages(unread).map((page) => textIn(page) ?? '');
    expect(technical.join('')).toContain('Nothing that could be checked falls short.');
    expect(technical.join('')).not.toContain('Nothing falls short');
    expect(terminalSummary(unread, false)).toMatch(/\nNot checked of what matters most: [1-9]/u);
    expect(terminalSummary(allOf('in-place'), false)).toContain('The policy makes 1 promise.');
  });

  it('stays small: 400 kB for 15 people, 3 MB for 500, and each person named in both', () => {
    const pageOf = (size: number): string => clerkHtml(clerkReport(enlarged(run, size), months)).join('');
    expect(Buffer.byteLength(pageOf(15))).toBeLessThan(400_000);
    const large = pageOf(500);
    expect(Buffer.byteLength(large)).toBeLessThan(3_000_000);
    expect(large).toContain('Petra Holm 32');
  });

  it('shows the trend with the same numbers in its table, and nothing for a first check', () => {
    const trend = [
      { readAt: '2026-05-22T11:33:00.000Z', counts: { 'in-place': 2, 'action-needed': 3 } },
      { readAt: run.readAt, counts: { 'in-place': 4, 'action-needed': 1 } },
    ];
    const { trend: shown } = clerkReport(run, { ...months, trend }).pictures;
    expect(shown.rows.map(({ date, cells }) => [date, ...cells])).toEqual([
      ['22 May 2026', 2, 3],
      ['22 November 2026', 4, 1],
    ]);
    expect(shown.description).toContain('4 in place. 1 action needed');
    expect(clerkHtml(clerkReport(run, { ...months, trend })).join('')).toContain('id="trend-desc"');
    expect(clerkHtml(clerkReport(run, months)).join('')).not.toContain('id="trend-desc"');
  });

  it('says what is new since the last check and what is no longer so, by rule, with codes', () => {
    const before = shortFor([
      { id: 'a', name: 'Ann' },
      { id: 'b', name: 'Ben' },
    ]);
    const now = shortFor([
      { id: 'b', name: 'Ben' },
      { id: 'c', name: 'Cy' },
    ]);
    const compared = compareRuns(
      recordOf({ ...before, readAt: '2026-10-22T11:33:00.000Z', judgedAt: '2026-10-22T11:40:00.000Z' }, ''),
      recordOf(now, ''),
    );
    const { since } = clerkReport(now, { ...months, changes: '1 new, 1 gone.', since: compared });
    expect(since.map(({ heading, items }) => [heading, items.map(({ text }) => text)])).toEqual([
      ['New since then', ['Some people can sign in with only a password (1 person or account)']],
      ['No longer so', ['Some people can sign in with only a password (1 person or account)']],
    ]);
    expect(since[0]?.items[0]?.codes).toEqual(['A1']);
  });
});

import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { stateCounts } from '../../src/documents/findings-csv.ts';
import { compareRuns, ofTheCouncil } from '../../src/history/compare.ts';
import { doFirstKeys, openDoFirst } from '../../src/history/do-first.ts';
import { statusRow } from '../../src/history/status-row.ts';
import { recordOf } from '../../src/store/record-of.ts';
import { resultOf } from '../../src/store/testing.ts';
import { councilIds } from '../../fixtures/councils/index.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { sampleRun } from '../report/sample-run.ts';

const background = 'tenant/sign-in-rules-in-force';

describe('what counts in a history', () => {
  it('is what the documents count: never a background rule, always what a line of the policy asks for', () => {
    const run = sampleRun();
    const { findings } = recordOf(run, '');
    expect(findings.filter(({ counted }) => counted).length).toBeGreaterThan(0);
    expect(findings.filter(({ rule, counted }) => rule === background && counted)).toEqual([]);
  });

  it.each(councilIds)(
    'is no more than the technical report of %s counts, and leaves background out',
    async (id) => {
      const { snapshot, judge } = await readFictional(id);
      const run = judge(snapshot);
      const last = recordOf(run, '');
      const { openFindings, themes } = statusRow(
        { id, council: id, groups: [], plans: [], runs: [], last, before: undefined },
        new Date(run.readAt),
      );
      // The report counts twice what two lines ask for with different numbers; a history knows each subject once.
      const { short } = stateCounts(run);
      const unique = new Set(
        last.findings
          .filter(({ counted, accepted }) => counted && !accepted)
          .map(({ rule, subjectId, channel }) => [rule, subjectId, channel].join('\n')),
      ).size;
      expect(openFindings).toBe(unique);
      expect(openFindings).toBeLessThanOrEqual(short);
      expect((short === 0) === (openFindings === 0)).toBe(true);
      expect(Object.values(themes).some((state) => state.startsWith('fails'))).toBe(openFindings !== 0);
    },
  );

  it('still says what falls short where names were purged', () => {
    const full = recordOf(sampleRun(), '');
    const themes = (last: typeof full) =>
      statusRow(
        { id: 'a', council: 'a', groups: [], plans: [], runs: [], last, before: undefined },
        new Date(full.readAt),
      ).themes;
    const purged = { ...full, findings: [], doubts: [], namesPurgedAt: '2028-01-01T00:00:00.000Z' };
    expect(Object.values(themes(full)).some((state) => state.startsWith('fails'))).toBe(true);
    expect(themes(purged)).toEqual(themes(full));
  });

  it('calls a theme not known where a check that counts is not known, and says so where only background is', () => {
    const full = recordOf(sampleRun(), '');
    const theme = (rule: string, inPolicy: boolean, results = 1, fail = 0) => {
      const last = {
        ...full,
        results: Array.from({ length: results }, () => resultOf(rule, [fail, 1])),
        findings: [],
        verdicts: [
          { ref: inPolicy ? '1' : rule, verdict: inPolicy ? 'could-not-check' : 'background', inPolicy },
        ],
      };
      return statusRow(
        { id: 'a', council: 'a', groups: [], plans: [], runs: [], last, before: undefined },
        new Date(full.readAt),
      ).themes['people'];
    };
    expect(theme('people/one', true)).toBe('unknown');
    expect(theme('people/one', false)).toBe('background-unknown');
    // What counts without naming anybody falls short all the same.
    expect(theme('people/one', true, 1, 1)).toBe('fails-first');
    // One of two may be of a line of the policy.
    expect(theme('people/one', false, 2)).toBe('unknown');
  });

  it.each(councilIds)('has the do-first things of the reports of %s, and no other', async (id) => {
    const { snapshot, judge } = await readFictional(id);
    const run = judge(snapshot);
    const { items } = planOf(indexRun(run));
    const first = items.filter(({ urgency }) => urgency === 'do-first').flatMap(({ open }) => open);
    const shown = new Set(first.map(({ rule, finding }) => `${rule.id}\n${finding.subject.id}`));
    const record = recordOf(run, '');
    expect(openDoFirst(record).reduce((sum, { open }) => sum + open, 0)).toBe(shown.size);
    expect(doFirstKeys(record)).toHaveLength(shown.size);
  });

  it('leaves do-first findings out that stand in the background', () => {
    const full = recordOf(sampleRun(), '');
    expect(openDoFirst(full).length).toBeGreaterThan(0);
    const hidden = { ...full, findings: full.findings.map((one) => ({ ...one, counted: false })) };
    expect(openDoFirst(hidden).filter(({ rule }) => full.findings.some((one) => one.rule === rule))).toEqual(
      [],
    );
  });

  it('leaves out of what is new and gone what no reader would find', () => {
    const full = recordOf(sampleRun(), '');
    const before = { ...full, readAt: '2026-10-22T11:33:00.000Z', findings: [] };
    const fresh = ofTheCouncil(compareRuns(before, full).fresh);
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every(({ counted }) => counted)).toBe(true);
    const hidden = { ...full, findings: full.findings.map((one) => ({ ...one, counted: false })) };
    expect(ofTheCouncil(compareRuns(before, hidden).fresh)).toEqual([]);
  });
});

describe('a rule that falls short and names nobody', () => {
  it('is told as background only where it stands in the background', () => {
    const full = recordOf(sampleRun(), '');
    const state = (last: typeof full) =>
      statusRow(
        { id: 'a', council: 'a', groups: [], plans: [], runs: [], last, before: undefined },
        new Date(full.readAt),
      ).themes['people'];
    expect(state(full)).toMatch(/^fails/u);
    expect(state({ ...full, findings: [] })).toBe(state(full));
  });
});

import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { notChecked } from '../../src/documents/clerk/not-checked.ts';
import { oneMinute } from '../../src/documents/clerk/one-minute.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { firstThings, urgentUnknown } from '../../src/documents/clerk/first-things.ts';
import { breaks, cards, failing, runOf } from './failing-runs.ts';
import { sampleRun } from './sample-run.ts';
const whats = (run: Run) => firstThings(indexRun(run)).things.map(({ what }) => what);

describe('do these first', () => {
  it('shows five at most without names, says how many are left, and holds one person once', () => {
    const run = runOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
        ...failing(id, 1, {}, `of-${id}`),
        clause: breaks,
      })),
    );
    expect(whats(run)).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `Shortfall ${id}: 1 person or account`));
    expect(firstThings(indexRun(run)).left).toBe(1);
    expect(terminalSummary(run, false)).toContain('and 1 more in the report');
    const same = runOf(['a', 'b'].map((id) => ({ ...failing(id, 1), clause: breaks })));
    expect(whats(same)).toEqual(['Shortfall a: 1 person or account']);
  });

  it('tells what only names would tell apart in one line, and what stands in another line of the policy apart', () => {
    const id = 'people/leavers-did-not-sign-in';
    const run = runOf([{ ...failing(id, 3), clause: breaks }]);
    const { things, left } = firstThings(indexRun(run));
    expect([things.map(({ code, what }) => `${code} ${what}`), left]).toEqual([
      [`A1–A3 Shortfall ${id}: 3 people or accounts`],
      0,
    ]);
    expect(terminalSummary(run, false)).toContain(`A1–A3 Shortfall ${id}: 3 people or accounts (clause 1)`);
    const six = runOf(
      [1, 2, 3, 4, 5].map((at) => ({
        ...failing(`r${String(at)}`, 1, {}, `of-${String(at)}`),
        clause: breaks,
      })),
    );
    expect(firstThings(indexRun(six)).things.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
  });

  it('never holds a clause whose own wording is in question, nor what can wait', () => {
    const decision = { why: 'Advice has changed.', suggestion: 'Say it in another way.' };
    const run = runOf([
      { ...failing('a', 1), clause: { ...breaks, decision } },
      { ...failing('b', 1, { urgency: 'this-quarter' }), clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
  });

  it('never holds whom the council accepted, and counts the others', () => {
    const entry = failing('a', 3);
    const accepted = { minute: '26/104', approver: 'Full Council', until: '2027-06-01' };
    const acceptedTo = (last: number) => ({
      ...entry,
      result: {
        ...entry.result,
        outcome: last === 2 ? ('pass' as const) : ('fail' as const),
        counts: { ...entry.result.counts, fail: 2 - last, accepted: last + 1 },
        findings: entry.result.findings.map((one, at) => (at <= last ? { ...one, accepted } : one)),
      },
      clause: breaks,
    });
    expect(whats(runOf([acceptedTo(0)]))).toEqual(['Shortfall a: 2 people or accounts']);
    const card = JSON.stringify(cards(runOf([acceptedTo(0)])));
    expect(card).toContain('P1');
    expect(card).not.toContain('P0');
    expect(whats(runOf([acceptedTo(2)]))).toEqual([]);
  });

  it('never holds what could not be checked, and names it apart', () => {
    const unknown = failing('a', 0);
    const run = runOf([
      { ...unknown, result: { ...unknown.result, outcome: 'unknown' as const }, clause: breaks },
      { ...failing('b', 1), result: { ...failing('b', 1).result, outcome: 'pass' as const }, clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
    const { rules, total } = urgentUnknown(indexRun(run));
    expect([rules.map(({ rule, whom }) => [rule.id, whom]), total]).toEqual([[['a', '']], 2]);
  });

  it('says for whom nobody could check, where others were judged', () => {
    const one = failing('a', 0);
    const scope = { appliesTo: ['councillors' as const], devices: 'personal' as const };
    const unknown = { ...one.result, outcome: 'unknown' as const, scope };
    const run = runOf([{ ...one, result: { ...one.result, outcome: 'pass' as const }, clause: breaks }]);
    const [line] = run.clauses;
    const both = {
      ...run,
      results: [...run.results, unknown],
      clauses:
        line === undefined
          ? []
          : [line, { ...line, ref: 'other', rules: line.rules.map((rule) => ({ ...rule, result: 1 })) }],
    };
    expect(urgentUnknown(indexRun(both)).rules.map(({ whom, promise }) => [whom, promise?.ref])).toEqual([
      ["councillors' own devices", 'other'],
    ]);
    const minute = oneMinute(indexRun(both), { due: 0, unchecked: notChecked(indexRun(both)) });
    expect(minute.unknown).toEqual([
      `Not checked for councillors' own devices: “${line?.summary.replace(/\.$/u, '') ?? ''}” (other).`,
    ]);
  });

  it('holds one thing for a rule that several clauses use, with all their lines', () => {
    const one = failing('a', 3);
    const [first, second] = runOf([
      { ...one, clause: breaks },
      { ...one, clause: { weight: 'review' } },
    ]).clauses;
    const run = sampleRun({
      rules: [one.text],
      results: [one.result],
      notInPolicy: [],
      clauses: [first, second].flatMap((each) =>
        each === undefined ? [] : [{ ...each, rules: each.rules.map((rule) => ({ ...rule, result: 0 })) }],
      ),
    });
    const { things } = firstThings(indexRun(run));
    expect(things).toHaveLength(1);
    expect(things[0]?.clauses).toEqual(['clause 1', 'clause 2']);
  });
});

import { describe, expect, it } from 'vitest';
import type { ClauseResult, RuleResult, RuleText, Run } from '../../src/model/run.ts';
import { firstThings } from '../../src/documents/clerk/first-things.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { terminalSummary } from '../../src/documents/terminal-summary.ts';
import { finding, sampleResults } from './sample-results.ts';
import { sampleClauses } from './sample-clauses.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleGap, sampleRun } from './sample-run.ts';

const [ruleText] = sampleRules;
const [result] = sampleResults;
const clause = sampleClauses.find(({ verdict }) => verdict === 'action-needed');
if (ruleText === undefined || result === undefined || clause === undefined)
  throw new Error('the sample is empty');

const failing = (id: string, people: number, changes: Partial<RuleText> = {}) => ({
  text: { ...ruleText, id, failTitle: `Shortfall ${id}`, ...changes },
  result: {
    ...result,
    rule: id,
    findings: Array.from({ length: people }, (_, at) => ({
      ...finding('person', `P${String(at)}`, 'is short'),
      subject: { kind: 'person', id: `p${String(at)}`, name: `P${String(at)}` },
    })),
  } satisfies RuleResult,
});
type Failing = ReturnType<typeof failing>;

/** A run whose only clauses are these, each with one failing rule. */
const runOf = (
  entries: readonly (Failing & {
    readonly clause: Partial<ClauseResult> & { weight: 'breaks' | 'supports' | 'review' };
  })[],
): Run =>
  sampleRun({
    rules: entries.map(({ text }) => text),
    results: entries.map((entry) => entry.result),
    notInPolicy: [],
    clauses: entries.map(({ text, clause: { weight, ...changes } }, at) => ({
      ...clause,
      ref: `clause ${String(at + 1)}`,
      rules: [{ rule: text.id, weight, built: true, result: at, assumed: [], part: text.title }],
      ...changes,
    })),
  });

const breaks = { weight: 'breaks' } as const;
const whats = (run: Run) => firstThings(indexRun(run)).things.map(({ what }) => what);

describe('do these first', () => {
  it('holds five at most, says how many are left, and puts broken promises and most people first', () => {
    const run = runOf([
      { ...failing('a', 1), clause: { weight: 'review' } },
      { ...failing('b', 2), clause: breaks },
      { ...failing('c', 7), clause: breaks },
      { ...failing('d', 9), clause: { weight: 'supports' } },
      { ...failing('e', 1), clause: breaks },
      { ...failing('f', 1), clause: breaks },
    ]);
    expect(whats(run)).toEqual([
      'Shortfall c: 7 people or accounts',
      'Shortfall b: 2 people or accounts',
      'Shortfall e: 1 person or account',
      'Shortfall f: 1 person or account',
      'Shortfall d: 9 people or accounts',
    ]);
    expect(firstThings(indexRun(run)).left).toBe(1);
    expect(terminalSummary(run, false)).toContain('and 1 more in the report');
  });

  it('never holds a clause whose own wording is in question, nor what can wait', () => {
    const decision = { why: 'Advice has changed.', suggestion: 'Say it in another way.' };
    const run = runOf([
      { ...failing('a', 1), clause: { ...breaks, decision } },
      { ...failing('b', 1, { urgency: 'this-quarter' }), clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
  });

  it('never holds what could not be checked, or what the council accepted', () => {
    const unknown = failing('a', 0);
    const run = runOf([
      { ...unknown, result: { ...unknown.result, outcome: 'unknown' as const }, clause: breaks },
      { ...failing('b', 1), result: { ...failing('b', 1).result, outcome: 'pass' as const }, clause: breaks },
    ]);
    expect(whats(run)).toEqual([]);
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
    expect(things[0]?.clauses.map(({ ref }) => ref)).toEqual(['clause 1', 'clause 2']);
  });

  it('names the provider, or says that there must be one', () => {
    const { provider: _, ...without } = sampleRun();
    expect(firstThings(indexRun(sampleRun())).things[0]?.who).toBe('Fen IT');
    expect(firstThings(indexRun(without)).things[0]?.who).toBe('Your IT provider');
  });

  it('says in one sentence what gets through, and leaves the rules of the provider out', () => {
    const entry = failing('a', 2);
    const findings = entry.result.findings.map((one) => ({
      ...one,
      facts: [...one.facts, { fact: 'gap', value: JSON.stringify(sampleGap) }],
    }));
    const run = runOf([{ ...entry, result: { ...entry.result, findings }, clause: { weight: 'breaks' } }]);
    const [first] = firstThings(indexRun(run)).things;
    expect(first?.gaps).toEqual(['Signing in to email (Outlook) in a web browser.']);
    const without = runOf([{ ...entry, clause: { weight: 'breaks' } }]);
    expect(firstThings(indexRun(without)).things[0]?.gaps).toEqual([]);
  });
});

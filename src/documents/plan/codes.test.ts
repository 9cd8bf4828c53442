import { describe, expect, it } from 'vitest';
import { finding, sampleResults } from '../../../test/report/sample-results.ts';
import { sampleRules } from '../../../test/report/sample-rules.ts';
import { sampleRun } from '../../../test/report/sample-run.ts';
import type { RuleResult, RuleText, Run } from '../../model/run.ts';
import { indexRun } from '../run-index.ts';
import { planOf } from './codes.ts';

const [ruleText] = sampleRules;
const [result] = sampleResults;
if (ruleText === undefined || result === undefined) throw new Error('the sample is empty');

interface Short {
  readonly rule: string;
  readonly kind?: string;
  readonly names: readonly string[];
  readonly urgency?: RuleText['urgency'];
  readonly pass?: number;
  readonly accepted?: readonly string[];
}

const yes = { minute: '9', approver: 'Full Council', until: '2027-03-31' };

/** A run in which these rules fall short for these names; an account is known by its name. */
function runOf(shorts: readonly Short[]): Run {
  return sampleRun({
    clauses: [],
    rules: shorts.map(({ rule, urgency = 'do-first' }) => ({
      ...ruleText,
      id: rule,
      urgency,
      effort: { minutes: 30, each: 10, cost: 'none' },
    })) as RuleText[],
    results: shorts.map(({ rule, kind = 'person', names, pass = 8, accepted = [] }) => ({
      ...result,
      rule,
      counts: {
        pass,
        fail: names.length - accepted.length,
        unknown: 0,
        notApplicable: 0,
        accepted: accepted.length,
      },
      findings: names.map((name) => ({
        ...finding(kind, name, 'is short', accepted.includes(name) ? yes : undefined),
        subject: { kind, id: name.toLowerCase(), name },
      })),
    })) as RuleResult[],
    notInPolicy: shorts.map(({ rule }, at) => ({
      rule,
      result: at,
      verdict: 'action-needed' as const,
      baseline: 'none',
    })),
  });
}

const told = (shorts: readonly Short[]) =>
  planOf(indexRun(runOf(shorts))).items.map(
    ({ code, subjects, count, minutes }) =>
      `${code} ${subjects.map(({ name }) => name).join('+') || String(count)} ${String(minutes)}`,
  );

const left = 'people/leavers-cannot-sign-in';
const second = 'people/second-step-enforced';
const forwards = 'mail/forwarding-to-personal';

describe('the codes of what is to be done', () => {
  it('put one person on one card, by harm, and count no minutes for what the same change ends', () => {
    expect(
      told([
        { rule: second, names: ['Ann', 'Ben', 'Peter'] },
        { rule: forwards, kind: 'mailbox', names: ['Joan', 'Peter'] },
        { rule: left, names: ['Peter'] },
      ]),
    ).toEqual(['A1 Peter 60', 'A2 Joan 30', 'A3 Ann+Ben 40']);
  });

  it('put what nobody has before what one person lacks', () => {
    const one: Short = { rule: 'devices/unheard-of', kind: 'device', names: ['Tablet'] };
    expect(told([one, { rule: second, names: ['Ann', 'Ben', 'Cy'], pass: 0 }])[0]).toBe('A1 Ann+Ben+Cy 50');
    expect(
      told([
        { rule: 'people/unheard-of', names: ['Dee'] },
        { rule: second, names: ['Ann'] },
      ]),
    ).toEqual(['A1 Ann 30', 'A2 Dee 30']);
  });

  it('share one card among many with the same cause, each named', () => {
    const many = Array.from({ length: 40 }, (_, at) => `P${String(at)}`);
    const items = planOf(indexRun(runOf([{ rule: forwards, kind: 'mailbox', names: many }]))).items;
    expect(items).toHaveLength(1);
    expect(items[0]?.subjects).toHaveLength(40);
  });

  it('give what can wait one code a rule, and leave out what was accepted', () => {
    expect(
      told([
        { rule: 'a/later', names: ['Ann'], urgency: 'next-review' },
        { rule: 'b/soon', names: ['Ann'], urgency: 'this-quarter' },
        { rule: 'c/soon', names: ['Ann', 'Ben', 'Cy'], urgency: 'this-quarter', accepted: ['Ben'] },
      ]),
    ).toEqual(['B1 Ann+Cy 40', 'B2 Ann 30', 'C1 Ann 30']);
  });

  it('find the code of a finding, of an account and of its mailbox, and none of what was accepted', () => {
    const plan = planOf(
      indexRun(
        runOf([
          { rule: forwards, kind: 'mailbox', names: ['Joan'] },
          { rule: 'b/soon', names: ['Ann', 'Ben'], urgency: 'this-quarter', accepted: ['Ben'] },
        ]),
      ),
    );
    expect(plan.codeOf(forwards, { kind: 'mailbox', id: 'joan' })).toBe('A1');
    expect(plan.codeOf('b/soon', { kind: 'person', id: 'ann' })).toBe('B1');
    expect(plan.codeOf('b/soon', { kind: 'person', id: 'ben' })).toBeUndefined();
    expect(plan.codesOf(forwards)).toEqual(['A1']);
  });

  it('give a code to each no of the clerk, and to every finding that counts', () => {
    const index = indexRun(sampleRun());
    const { items, answers } = planOf(index);
    expect(answers.map(({ code, clause }) => `${code} ${clause.ref}`)).toEqual(['N1 6 bullet 2']);
    const codes = items.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('A1');
    expect(items.flatMap(({ clauses }) => clauses.map(({ ref }) => ref))).toContain('4 bullet 1');
  });

  it('do not depend on names', () => {
    const shorts: Short[] = [{ rule: second, names: ['Ann', 'Ben'] }];
    const run = runOf(shorts);
    const renamed = JSON.parse(JSON.stringify(run).replaceAll('"Ann"', '"Zoe: the first"')) as Run;
    const codes = (one: Run) =>
      planOf(indexRun(one)).items.map(({ code, count }) => `${code} ${String(count)}`);
    expect(codes(renamed)).toEqual(codes(run));
  });
});

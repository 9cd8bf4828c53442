import { expect, it } from 'vitest';
import type { Clause } from './clause-file.ts';
import type { RuleBook } from './load-rules.ts';
import { type Decision, numberProblems } from './number-problems.ts';

const param = { type: 'int', default: 365, min: 1, max: 3650, unit: 'days', why: 'Ours' };
const rule = { id: 'people/age', params: { maxDays: param } };
const book = { byId: new Map([[rule.id, rule]]) } as unknown as RuleBook;

function problemsOf(value: number, decision: Decision) {
  const clause = {
    rules: [{ rule: rule.id }],
    numbers: { maxDays: { value, unit: 'days', assumed: false } },
  };
  return numberProblems(
    clause as unknown as Clause,
    () => decision,
    book,
    (_, message, remedy) => ({
      file: 'policy.yaml',
      line: 1,
      column: 1,
      excerpt: '',
      message,
      remedy,
    }),
  ).map(({ message, remedy, warning = false }) => ({ message, remedy, warning }));
}

const message = '"maxDays" must be from 1 to 3650 days for the rule people/age';

it.each<[Decision, object[]]>([
  ['none', [{ message, remedy: 'Mend it, or add a "decision:".', warning: false }]],
  [
    'about-else',
    [
      {
        message,
        remedy: 'Mend it. Left so, the rule goes by 365, and the clause waits for a decision.',
        warning: true,
      },
    ],
  ],
  ['about-it', []],
])('a number out of range, and the decision is %s', (decision, expected) => {
  expect(problemsOf(36_500, decision)).toEqual(expected);
  expect(problemsOf(90, decision)).toEqual([]);
});

import { expect, it } from 'vitest';
import type { RuleResult } from '../model/run.ts';
import { answerBook } from './answers.ts';
import { judge } from './judge.ts';
import { strays } from './strays.ts';
import { bob, facts, input, secondStep } from './testing-judge.ts';

it('does not call what a counted rule found gone: its findings are counted and not named', () => {
  const exceptions = [
    {
      rule: secondStep.id,
      findings: ['one'],
      minute: '26/104',
      approver: 'Full council',
      until: '2026-11-22',
    },
  ];
  const asked = input({ facts: facts(bob), exceptions });
  const [found] = judge(asked).results;
  if (found === undefined) throw new TypeError('the rule did not run');
  const counted: RuleResult = { ...found, findings: [], doubts: [] };
  const answers = answerBook([], []);
  expect(strays(asked, { results: [found], answers })).toEqual([expect.stringContaining('did not find')]);
  expect(strays(asked, { results: [counted], answers })).toEqual([]);
});

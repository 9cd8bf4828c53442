import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { breaks, facts, input, policy, secondStep } from './testing-judge.ts';
import { aPerson } from '../rulebook/testing.ts';

const work = { owner: 'Ann', by: '2027-01-31' };

it('keeps planned work under the rule or the clause that it is for, and says what is for none', () => {
  const run = judge(
    input({
      policy: policy({ rules: [breaks] }),
      facts: facts(aPerson('Ann')),
      plan: [
        { ...work, rule: secondStep.id },
        { ...work, ref: 'Clause 1.' },
        { ...work, rule: 'people/gone' },
        { ...work, ref: '9' },
      ],
    }),
  );
  expect(run.plan).toEqual([
    { ...work, rule: secondStep.id },
    { ...work, ref: '1' },
  ]);
  expect(run.remarks).toEqual([
    'The plan names the rule people/gone, but there is no such rule.',
    'The plan names the clause 9, which is no clause of this policy.',
  ]);
  expect(judge(input()).plan).toBeUndefined();
});

it('takes a number that two clauses have for neither of them', () => {
  const two = policy({ ref: '12.3#1', rules: [breaks] }, { ref: '12.3#2', rules: [breaks] });
  const run = judge(input({ policy: two, plan: [{ ...work, ref: '12.3' }] }));
  expect(run.plan).toBeUndefined();
  expect(run.remarks).toEqual([
    'The plan names the clause 12.3, which is more than one clause of this policy.',
  ]);
});

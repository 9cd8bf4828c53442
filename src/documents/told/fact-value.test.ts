import { expect, it } from 'vitest';
import { frequencyKeys, noLimitHours } from '../../facts/conditional-access/policy/frequency-table.ts';
import { factValueText } from './fact-value.ts';

it('says what a number stands for, and every other value as it is', () => {
  expect(factValueText({ fact: 'unmanagedSignInHours', value: '1000000' })).toBe('no limit');
  expect(factValueText({ fact: 'unmanagedSignInHours', value: '24' })).toBe('24');
  expect(factValueText({ fact: 'devicesPerPerson', value: '1000000' })).toBe('1000000');
  expect(factValueText({ fact: 'canSignIn', value: '' })).toBe('not known');
});

it.each(frequencyKeys)('has words for no limit of %s', (fact) => {
  expect(factValueText({ fact, value: String(noLimitHours) })).toBe('no limit');
});

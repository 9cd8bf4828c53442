import { expect, it } from 'vitest';
import { readPlainText } from '../read/plain-text.ts';
import { outlinePolicy } from './outline-policy.ts';

function refs(text: string): string[] {
  return outlinePolicy(readPlainText(text)).clauses.map(({ ref }) => ref);
}

it('cites a letter alone where letters run on over headings, and with its heading where each begins again', () => {
  const runOn = 'Passwords\n(a) I will keep mine.\n(b) I will change it.\n\nPhones\n(c) I will lock mine.\n';
  expect(refs(runOn)).toEqual(['(a)', '(b)', '(c)']);
  expect(refs(runOn.replace('(c)', '(a)'))).toEqual(['Passwords (a)', 'Passwords (b)', 'Phones (a)']);
  expect(refs(runOn.replace('Passwords', '1. Passwords').replace('Phones', '2. Phones'))).toEqual([
    '1(a)',
    '1(b)',
    '2(c)',
  ]);
});

import { expect, it } from 'vitest';
import { ownQuestion, ownSummary } from './own-words.ts';

it('asks with the first sentence, and takes no dot in an address for its end', () => {
  const text = 'Jean gives you an email like name@exampleton-pc.gov.uk, e.g. for letters. Use that one.';
  expect(ownQuestion('3', text)).toBe(
    'Is this kept: “Jean gives you an email like name@exampleton-pc.gov.uk, e.g. for letters”?',
  );
});

it('shortens a long sentence and says so', () => {
  const long = `${'word '.repeat(30)}end.`;
  expect(ownSummary('3', long)).toBe(`“${'word '.repeat(20).trim()} …”`);
  expect(ownSummary('3', `${'word '.repeat(19)}end. More.`)).toBe(`“${'word '.repeat(19)}end”`);
});

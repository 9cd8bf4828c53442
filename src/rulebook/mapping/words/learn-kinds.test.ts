import { expect, it } from 'vitest';
import { compileConcepts } from './concepts.ts';
import { learnKinds } from './learn-kinds.ts';
import { sentenceOf } from './signs.ts';

const concepts = compileConcepts({ screen: ['screen*', 'log-in page', 'monitor'] });
const said = (text: string): ReturnType<typeof sentenceOf> => sentenceOf(text, concepts);
const known = [
  ['lock', 'Screens lock after ten minutes.'],
  ['lock', 'The monitor locks when nobody types.'],
  ['lock', 'Idle computers lock themselves.'],
  ['backup', 'Copies are made every night.'],
  ['backup', 'A copy of all files is kept elsewhere.'],
  ['backup', 'Files are copied to a second place.'],
].map(([kind = '', text = '']) => ({ kind, sentence: said(text) }));
const chances = learnKinds(known);

it('gives each kind a chance, together one, the likely kind the greatest', () => {
  const found = chances(said('A copy of the files is made weekly.'), said(''));
  expect([...found.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  expect(found.get('backup')).toBeGreaterThan(0.7);
});

it('goes by the heading where the words say little, and is less certain of words that it never met', () => {
  const text = said('Yes, weekly.');
  expect(chances(text, said('Copies of files')).get('backup')).toBeGreaterThan(
    (chances(text, said('Screens')).get('backup') ?? 1) + 0.2,
  );
  const plain = chances(said('Copies'), said('')).get('backup') ?? 0;
  const strange = chances(said('Copies of hymn sheets delight bellringers'), said('')).get('backup') ?? 1;
  expect(strange).toBeLessThan(plain);
});

it('learns the same from the same sentences', () => {
  const text = said('The monitor is copied.');
  expect(learnKinds(known)(text, said(''))).toEqual(chances(text, said('')));
});

it('finds phrases and plurals of notions in words', () => {
  expect([...said('The log-in page and screensavers').concepts]).toEqual(['screen']);
  expect([...said('Two monitors').concepts]).toEqual(['screen']);
  expect([...said('Monitoring of a log-in').concepts]).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { amountNotionsIn } from './amount-notions.ts';
import { countsElse } from './counts-else.ts';
import { quantitiesOf } from './quantities.ts';
import { settingAmount } from './setting-amount.ts';

describe('quantitiesOf', () => {
  it.each([
    ['within fourteen days', 14, 'days', false],
    ['a PIN of at least 6 digits', 6, 'characters', false],
    ['after twenty-one failed attempts', 21, 'tries', false],
    ['every two years', 2, 'years', true],
    ['is backed up nightly', 1, 'days', true],
    ['reviewed annually', 1, 'years', true],
    ['the same day', 1, 'days', false],
    ['five (5) minutes of inactivity', 5, 'minutes', false],
    ['a quarter of an hour', 15, 'minutes', false],
    ['every other month', 2, 'months', true],
    ['once in each quarter', 3, 'months', true],
    ['at intervals not exceeding three years', 3, 'years', true],
    ['a three-yearly review', 3, 'years', true],
    ['looked at again each spring', 1, 'years', true],
    ['every third year', 3, 'years', true],
    ['after the fifth wrong code', 5, 'tries', false],
    ['no more than four global administrators', 4, 'people', false],
    ['a hundred and eighty days', 180, 'days', false],
    ['a minimum of 8', 8, 'other', false],
    ['kept at four or fewer', 4, 'other', false],
    ['must not exceed three.', 3, 'other', false],
    ['the wrong password 10 times in a row', 10, 'tries', false],
    ['the next review: three years after adoption', 3, 'years', true],
    ['ICO within 72h', 72, 'hours', false],
    ['role assignments capped at 4.', 4, 'other', false],
    ['Admin accounts: 2 max.', 2, 'other', false],
    ['restricted to two designated officers', 2, 'people', false],
  ])('reads "%s"', (text, value, unit, recurring) => {
    expect(quantitiesOf(text)).toMatchObject([{ value, unit, recurring }]);
  });

  it('gives a bare limit the unit that was said before', () => {
    expect(quantitiesOf('to the Clerk within four hours, to the Commissioner within 72.')).toMatchObject([
      { value: 4, unit: 'hours' },
      { value: 72, unit: 'hours' },
    ]);
    expect(quantitiesOf('meets three times a year')).not.toContainEqual(
      expect.objectContaining({ unit: 'tries' }),
    );
  });

  it('takes no number where none is meant', () => {
    expect(quantitiesOf('under a yearly agreement, from one week to the next, a number of people')).toEqual(
      [],
    );
    expect(quantitiesOf('at least one capital letter, after a year, a second email, up to date')).toEqual([
      expect.objectContaining({ value: 1, unit: 'years', recurring: false }),
    ]);
  });
});

it('tells the kinds of clause what a sentence counts', () => {
  expect(
    [
      ...amountNotionsIn('It locks after ten minutes or five wrong tries, every night, at x-pc.gov.uk.'),
    ].toSorted(),
  ).toEqual(['domain', 'minutes', 'rhythm', 'tries']);
  expect([...amountNotionsIn('Words of a song.')]).toEqual([]);
});

it('knows both ends of a range', () => {
  expect(quantitiesOf('a code of six to eight figures')).toMatchObject([
    { value: 8, least: 6, unit: 'characters' },
  ]);
  expect(quantitiesOf('between 14 and 30 characters')).toMatchObject([{ value: 30, least: 14 }]);
  const length = { name: 'minLength', unit: 'characters' as const, usual: 6, least: 4, most: 16 };
  expect(settingAmount(length, quantitiesOf('a code of 6-8 digits'))?.value).toBe(6);
  const tries = { name: 'maxAttempts', unit: 'tries' as const, usual: 10, least: 4, most: 16 };
  expect(settingAmount(tries, quantitiesOf('after 5 to 10 wrong tries'))?.value).toBe(10);
});

it('takes how often a back-up is tried for no rhythm of its making', () => {
  const tried = (text: string): boolean[] => quantitiesOf(text).map((one) => countsElse('backup', one, text));
  expect(tried('Data is backed up daily and a restore is tested once a year.')).toEqual([false, true]);
  expect(tried('Restore test: annual.')).toEqual([true]);
  expect(tried('Every evening to a data centre. A file is brought back twice a year.')).toEqual([
    false,
    true,
  ]);
  expect(tried('A tested back-up is taken every night.')).toEqual([false]);
});

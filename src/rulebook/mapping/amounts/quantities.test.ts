import { describe, expect, it } from 'vitest';
import { amountNotionsIn } from './amount-notions.ts';
import { quantitiesOf } from './quantities.ts';

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

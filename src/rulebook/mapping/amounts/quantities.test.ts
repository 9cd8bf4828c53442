import { describe, expect, it } from 'vitest';
import { amountNotionsIn } from './amount-notions.ts';
import { countsElse } from './counts-else.ts';
import { quantitiesOf } from './quantities.ts';
import { settingAmount } from './setting-amount.ts';
import { readNumbers } from '../sense/read-numbers.ts';
import type { BankKind, BankNumber } from '../words/bank-kind.ts';

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

  it.each(['after 10 mins', 'for 3 yrs', 'within 20 secs', 'for 6 mths'])('counts once in "%s"', (text) => {
    expect(quantitiesOf(text)).toHaveLength(1);
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

describe('readNumbers', () => {
  const counts = (id: string, number: BankNumber): BankKind => ({
    id,
    sense: id,
    ask: undefined,
    appliesTo: 'all',
    verification: 'attestation',
    flags: [],
    cues: [],
    not: [],
    number,
  });
  const kinds = {
    review: counts('review-date', { name: 'everyMonths', unit: 'months', usual: 12, least: 1, most: 60 }),
    training: counts('security-training', { name: 'everyMonths', unit: 'months', usual: 12 }),
    backup: counts('backup', { name: 'everyDays', unit: 'days', usual: 1 }),
    password: counts('password-change-by-calendar', {
      name: 'maxDays',
      unit: 'days',
      usual: 365,
      least: 1,
      most: 3650,
    }),
    admins: counts('administrator-credentials', {
      name: 'maxGlobalAdmins',
      unit: 'accounts',
      usual: 4,
      least: 1,
      most: 10,
    }),
    pin: counts('phone-code', { name: 'minLength', unit: 'characters', usual: 6, least: 4, most: 16 }),
    tries: counts('wrong-code-limit', { name: 'maxAttempts', unit: 'tries', usual: 10, least: 4, most: 16 }),
    idle: counts('idle-lock', { name: 'maxMinutes', unit: 'minutes', usual: 15, least: 1, most: 60 }),
    updates: counts('updates', { name: 'maxDays', unit: 'days', usual: 14, least: 1, most: 90 }),
    breach: counts('breach-reported', { name: 'hours', unit: 'hours', usual: 72 }),
    elsewhere: counts('sign-out-elsewhere', { name: 'hours', unit: 'hours', usual: 24, least: 1, most: 720 }),
    household: counts('loan-per-household', {
      name: 'maxDevices',
      unit: 'devices',
      usual: 1,
      least: 1,
      most: 10,
    }),
  };

  it.each([
    // Twice said, once meant.
    ['password', 180, 'expire after one hundred and eighty (180) days'],
    ['elsewhere', 8, 'after one working day at most (eight hours)'],
    ['review', 24, 'bi-annually, that is, every second year'],
    ['breach', 72, 'the parish within the hour and the Commissioner within three days'],
    ['breach', 72, 'decides within forty-eight hours, to be done inside seventy-two'],
    // The unit is left to the promise.
    ['admins', 3, 'shall at no time exceed three (3).'],
    ['admins', 4, 'fewer than five global administrators'],
    ['admins', 5, 'no more than 1 in 10 user accounts, and in no case more than five'],
    ['admins', 2, 'two named engineers and nobody else'],
    ['tries', 8, 'Wrong attempts: 8'],
    ['tries', 10, '10x wrong PIN wipes the phone'],
    ['tries', 11, 'upon the eleventh consecutive error'],
    ['pin', 6, 'PIN of 6+ digits'],
    ['household', 1, 'only one to any household'],
    ['idle', 10, '10m'],
    ['idle', 5, '300 seconds'],
    ['idle', 7, 'not later than the seventh minute'],
    // How often.
    ['review', 18, 'at eighteen-month intervals'],
    ['review', 36, 'once in every period of three years'],
    ['review', 24, 'brought back every second May'],
    ['review', 48, 'once in the life of each council'],
    ['training', 18, 'in their first month and refreshed after 18 months'],
    ['training', 6, 'each spring and each autumn'],
    ['training', 4, 'in January, May and September of each year'],
    ['training', 24, 'twice in a term'],
    ['backup', 4, 'on Tuesdays and Fridays'],
    ['backup', 0.5, 'every twelve hours'],
    ['backup', 2, 'copied every other night'],
    ['backup', 1, 'Back-up: 24 h'],
    // What is over, and what counts something else.
    ['password', 730, 'we used to change it every three months; now once in two years is enough'],
    ['idle', 5, 'Phones used to read council email must lock after five minutes'],
    ['updates', 14, 'Programs that are no longer needed are removed within 14 days'],
    ['pin', 6, 'Devices used to open email need a PIN of 6 digits'],
    ['pin', 14, 'Take three words instead of a short password: at least 14 characters'],
    ['idle', 2, 'Phones no longer have to lock after five minutes; they must lock after two minutes'],
    ['idle', 8, 'an idle screen stays open for no longer than 8 minutes'],
    ['pin', 12, 'previously 8, now 12 characters'],
    ['pin', 9, 'instead of 5 digits use 9 digits'],
    ['pin', 8, 'a code must not be longer than 12 and not be shorter than 8 digits'],
    ['admins', 3, 'there must not be more than three administrators'],
    ['idle', 75, 'after an hour and a quarter'],
    ['updates', 5, 'Feature updates: deferred 60 days. Security updates: no more than 5 days.'],
    ['review', 12, 'adopted four years ago and reviewed annually'],
    // Short forms, and numbers that stand before what they count.
    ['tries', 10, 'Wrong PIN x10 = locked'],
    ['tries', 10, 'given falsely upon ten occasions'],
    ['idle', 15, 'Auto-lock: quarter of an hour'],
    ['idle', 15, 'no longer than 1/4 hour'],
    ['password', 90, 'Max password age = 90'],
    ['updates', 14, 'Patch window - 14'],
    ['updates', 1, 'put on overnight on the day of release'],
    ['updates', 7, 'when it asks, I do it that week'],
    ['updates', 14, 'received within the fortnight'],
    ['backup', 1, '7 days a week'],
    ['backup', 1, '24-hourly'],
    ['backup', 1, 'frequency: 1/day'],
    ['backup', 14, 'a copy a fortnight'],
    ['backup', 91, 'once a quarter'],
    ['training', 3, '4x/yr'],
    ['training', 6, 'two sessions a year'],
    ['training', 12, 'on joining and in each succeeding year'],
    ['review', 12, 'every 12m'],
    ['admins', 1, 'There is one administrator, the Clerk.'],
    ['updates', 14, 'Longest wait for updates (days) 14 Monthly'],
    ['admins', 2, 'the clerk and the provider (01507 555 018): two'],
    ['household', 1, 'A household gets one.'],
    ['household', 1, 'The council has three tablets. A household can have one of them.'],
  ] as const)('reads for %s %d from "%s"', (kind, value, text) => {
    const set = readNumbers([kinds[kind]], text).filter(({ param }) => param !== undefined);
    expect(set.map((one) => one.value)).toEqual([value]);
  });

  it.each([
    ['breach', 'registered with the Commissioner for a fee of £35 a year'],
    ['admins', 'see section 4 and schedule 2 of 2019, telephone 01632 960147'],
    ['backup', 'the copies are kept for 30 days'],
    ['review', 'adopted two years ago'],
    ['review', 'adopted a year and a half ago'],
    ['idle', 'we used to lock screens after half an hour'],
    ['backup', 'copies are no longer made twice a week'],
    ['backup', 'copies used to run nightly'],
    ['idle', 'screens no longer have to lock after half an hour'],
    ['idle', 'screens need not lock after half an hour'],
    ['idle', 'computers lock by themselves, and are off between 00:30 and 06:00'],
    ['admins', 'the Clerk plus 12 months of records of administrators'],
    ['idle', 'as said in section 3.1 minutes of meetings are locked away'],
    ['idle', 'the meeting at 12:30h'],
    ['pin', 'the PIN is not the last four digits of your phone number'],
    ['pin', 'a PIN, iOS 17 or Android 14 at the least'],
  ] as const)('reads none for %s from "%s"', (kind, text) => {
    expect(readNumbers([kinds[kind]], text).filter(({ param }) => param !== undefined)).toEqual([]);
  });

  it('takes the unit from the head of a column', () => {
    const [set] = readNumbers([kinds.idle], '10', 'Idle (min)');
    expect(set).toMatchObject({ param: 'maxMinutes', value: 10 });
  });
});

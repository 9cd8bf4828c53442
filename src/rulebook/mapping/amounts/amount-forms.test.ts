import { expect, it } from 'vitest';
import { readNumbers } from '../sense/read-numbers.ts';
import type { BankKind, BankNumber } from '../words/bank-kind.ts';

const numbers: Readonly<Record<string, BankNumber>> = {
  'idle-lock': { name: 'maxMinutes', unit: 'minutes', usual: 15, least: 1, most: 60 },
  'phone-code': { name: 'minLength', unit: 'characters', usual: 6, least: 4, most: 16 },
  'wrong-code-limit': { name: 'maxAttempts', unit: 'tries', usual: 10, least: 4, most: 16 },
  'administrator-credentials': { name: 'maxGlobalAdmins', unit: 'accounts', usual: 4, least: 1, most: 10 },
  updates: { name: 'maxDays', unit: 'days', usual: 14, least: 1, most: 90 },
  backup: { name: 'everyDays', unit: 'days', usual: 1 },
  'security-training': { name: 'everyMonths', unit: 'months', usual: 12 },
  'review-date': { name: 'everyMonths', unit: 'months', usual: 12, least: 1, most: 60 },
  'breach-reported': { name: 'hours', unit: 'hours', usual: 72 },
  'sign-out-elsewhere': { name: 'hours', unit: 'hours', usual: 24, least: 1, most: 720 },
  'loan-limited': { name: 'maxMonths', unit: 'months', usual: 3, least: 1, most: 60 },
};

function settingOf(id: string, text: string): number | string | undefined {
  const kind: BankKind = {
    id,
    sense: id,
    ask: undefined,
    appliesTo: 'all',
    verification: 'attestation',
    flags: [],
    cues: [],
    not: [],
    number: numbers[id],
  };
  return readNumbers([kind], text).find(({ param }) => param !== undefined)?.value;
}

it.each([
  // A length of time as a clock shows it, with its unit left out, or told in parts.
  ['idle-lock', 'The screen locks at 00:15 of idleness.', 15],
  ['idle-lock', 'If you leave it for five, it locks itself.', 5],
  ['idle-lock', 'Idle timeout of the screen: 5.', 5],
  ['idle-lock', 'Computers lock after half-an-hour.', 30],
  // The outer limit of a loose amount, whose unit was said before.
  ['idle-lock', 'The screen locks after a minute or two, three at most.', 3],
  ['idle-lock', 'The screen locks after a minute or two.', 2],
  ['idle-lock', 'The screen locks after a minute or two of rest.', 2],
  // A number of something else behind it widens nothing.
  ['idle-lock', 'The screen locks after one minute or three wrong passwords.', 1],
  ['review-date', 'This is gone over after one year or two meetings of the council.', 12],
  ['loan-limited', 'It is lent for one month or two.', 2],
  ['administrator-credentials', 'There are two dozen administrators.', 24],
  ['loan-limited', 'It is lent for a month or two, three at the very most.', 3],
  ['breach-reported', 'It goes to the Clerk the same day and to the Commissioner within 72.', 72],
  ['breach-reported', 'We hear within 24 hours so that you keep inside the statutory 72.', 72],
  ['sign-out-elsewhere', 'Sessions end after a working day of eight hours.', 8],
  // Locked "after more than nine" is locked at the tenth; "no more than nine" are nine.
  ['wrong-code-limit', 'An account locks after more than nine wrong attempts.', 10],
  ['wrong-code-limit', 'More than 5 failed attempts in a row lock the account.', 6],
  ['wrong-code-limit', 'An account locks when wrong attempts number in excess of nine tries.', 10],
  ['wrong-code-limit', 'It does not lock until more than seven wrong attempts were made.', 8],
  ['wrong-code-limit', 'No more than nine wrong attempts are allowed.', 9],
  ['wrong-code-limit', 'Nobody is given more than nine wrong attempts.', 9],
  ['wrong-code-limit', 'More than nine wrong attempts are not allowed.', 9],
  ['wrong-code-limit', 'Wrong attempts must not exceed nine tries.', 9],
  // What only the entry in a register waits for, and what an anniversary comes to.
  ['breach-reported', 'It is entered in the register within one working day.', undefined],
  ['breach-reported', 'It is entered in the register and told to the Clerk within a day.', 24],
  ['backup', 'Show not less than once in each quarter that records can be recovered.', undefined],
  ['review-date', 'This is reconsidered not later than the second anniversary of its adoption.', 24],
  // What a note in brackets puts in its place.
  ['idle-lock', 'A machine that nobody touched for 30 minutes [amended 2024: 12 minutes] locks.', 12],
  ['review-date', 'This is gone over every May. [Too often; in its place: every 24 months.]', 24],
  ['idle-lock', 'A machine locks after 30 minutes (reduced in 2024 to 12 minutes).', 12],
  ['idle-lock', 'A screen locks after 10 minutes (15 in the hall).', 10],
  // What only says more in brackets puts nothing in its place.
  ['idle-lock', 'A screen locks after 10 minutes (reduced where visitors are about).', 10],
  ['review-date', 'This is gone over every 24 months (changed sooner if the law changes).', 24],
  // The least of several.
  ['phone-code', 'A PIN has five, six or more digits.', 5],
  ['phone-code', 'A PIN of 4, 5 or 6 digits opens it.', 4],
  // Forms that somebody filled in.
  ['idle-lock', 'Computers lock after ___5___ minutes.', 5],
  ['updates', 'Updates are installed within [14 calendar] days.', 14],
  ['updates', 'Updates are installed within \u2610 30 days \u2612 7 days.', 7],
  // People who are named, and more of them.
  ['administrator-credentials', 'Administrator rights are held by the Clerk and one other.', 2],
  ['administrator-credentials', 'Administrator accounts: clerk + 1.', 2],
  ['administrator-credentials', 'Rights vest in the Clerk, the Chairman and two Members.', 4],
  ['administrator-credentials', 'Just three of us can change settings.', 3],
  ['administrator-credentials', 'Global administrators: 2 to 4.', 4],
  ['administrator-credentials', 'Only two of our 14 accounts are global administrators.', 2],
  ['administrator-credentials', 'One of the two administrators is always on call.', 2],
  ['administrator-credentials', 'No more than three natural persons hold the rights.', 3],
  ['administrator-credentials', 'No more than two persons shall at any time be administrators.', 2],
  ['administrator-credentials', 'Administrators are limited to 1, or 2 while the Clerk is away.', 2],
  ['administrator-credentials', 'Three people may use an administrator account.', 3],
  ['administrator-credentials', 'Global administrators: two named engineers.', 2],
  ['wrong-code-limit', 'After a wrong code, ten locks the phone.', 10],
  ['phone-code', 'PIN: 6 on all phones.', 6],
  // Parts of a unit.
  ['idle-lock', 'Screens lock after a third of an hour.', 20],
  ['review-date', 'It is reviewed every one-and-a-half years.', 18],
  // Rhythms.
  ['backup', 'Files are copied each weekend.', 7],
  ['backup', 'Files are copied on Saturday nights.', 7],
  ['backup', 'Files are copied morning and evening.', 0.5],
  ['wrong-code-limit', 'A phone is wiped on the 10th failed unlock.', 10],
  ['idle-lock', 'A phone locks after 1 minute at the shortest and 7 at the longest.', 7],
  ['administrator-credentials', 'Rights are held by the Clerk and by one technician.', 2],
  ['wrong-code-limit', 'A phone is erased after nine false codes.', 9],
  ['administrator-credentials', 'There is a single administrator account.', 1],
  ['backup', 'Files are copied three times a week.', 3],
  ['security-training', 'Training is given twice in each four-year term.', 24],
  ['security-training', 'Training is given at least once each academic year.', 12],
  ['security-training', 'Phishing simulation monthly; an awareness course every quarter.', 3],
  ['review-date', 'The policy is reviewed bi-annually (every 24 months).', 24],
  ['review-date', 'The council will look at it again within three years.', 36],
  ['security-training', 'Training is given termly.', 4],
  ['security-training', 'A course on fraud is held in March and again in October.', 6],
  ['review-date', 'The policy is reviewed at every other annual parish meeting.', 24],
  ['updates', 'Updates are installed in the fortnight after their release.', 14],
  ['backup', 'Files are copied at 5.30am and at noon.', 0.5],
  // What is refused is not what is set.
  ['phone-code', 'A four-digit PIN on a phone is not enough; six are needed.', 6],
  ['phone-code', 'A PIN, not four but six digits.', 6],
  ['updates', 'The Clerk shall on no account defer an update beyond the tenth day.', 10],
] as const)('reads for %s in "%s" the number %s', (kind, text, value) => {
  expect(settingOf(kind, text)).toBe(value);
});

it.each([
  ['wrong-code-limit', 'Wrong codes lock the phone, as the Act of 2018, s. 10 asks.'],
  ['phone-code', '4 councillors have phones with a code.'],
  ['updates', 'Updates cost \u00a330 a month.'],
  ['loan-limited', 'Equipment older than 5 years is not lent.'],
  ['backup', 'Files are backed up [daily / weekly].'],
  ['review-date', 'The policy is reviewed within three months of an election.'],
  ['administrator-credentials', 'The Clerk and one copy of the key are enough.'],
  // Others are counted than those who hold something.
  ['administrator-credentials', 'The Chair and another officer check the list of administrators.'],
  ['administrator-credentials', 'Requests are approved by the Chair and one other councillor.'],
  ['administrator-credentials', 'Two people must approve any new administrator.'],
  ['administrator-credentials', 'A new administrator needs the approval of two councillors.'],
  ['administrator-credentials', 'Each administrator has two accounts.'],
  ['administrator-credentials', 'Administrators look after 3 council halls.'],
  ['phone-code', 'A PIN protects our 9 mobile phones.'],
  ['wrong-code-limit', 'A password must not repeat any of the last five passwords.'],
  ['wrong-code-limit', 'Choose a password that is none of your previous three passwords.'],
  ['phone-code', 'All 9 staff have a PIN.'],
  ['security-training', 'Training was given in March and again in October 2024.'],
])('sets nothing for %s in "%s"', (kind, text) => {
  expect(settingOf(kind, text)).toBeUndefined();
});

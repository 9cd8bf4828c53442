import { expect, it } from 'vitest';
import { quantitiesOf } from './quantities.ts';

const set = (text: string): number[] => quantitiesOf(text).map(({ value }) => value);

it.each([
  'Passwords should not expire every 90 days.',
  'Changing passwords every 60 days is discouraged.',
  'There is no need to change a password every 30 days.',
  'Forcing a change every 90 days does more harm than good.',
  'The National Cyber Security Centre advises against changing passwords every 90 days.',
  'Old advice to change passwords every 30 days no longer applies.',
  'The Council has stopped asking for a new password every 6 months.',
  'It is resolved that passwords should not expire every 90 days.',
  'A routine change every 60 days is no longer recommended.',
  'We have decided not to ask for new passwords every three months.',
  'The council no longer reviews this policy each year.',
  'Equipment is not lent for three months.',
  'Phones do not lock after five wrong codes.',
  'Lock the screen even if you leave it for two minutes.',
  'Passwords are set without a 90 day expiry.',
  'A long password is kept without being changed every 60 days.',
  'Passwords are strong, with no 90-day expiry.',
  'Strong passwords without a fixed 90 day life are the rule here.',
])('takes no amount from what "%s" denies', (text) => {
  expect(set(text)).toEqual([]);
});

it.each([
  // A limit, an exception, or what is asked for beside what is denied.
  ['Equipment is not lent for more than three months.', 3],
  ['No item may be lent for a period exceeding three months.', 3],
  ['Passwords are not changed every 90 days but every 180 days.', 180],
  ['Passwords should not be shared and should be changed every 90 days.', 90],
  ['The council no longer reviews this policy each year but every two years.', 2],
  ['A device may not be used unless it was updated within the last 14 days.', 14],
  // What is denied only says when, or of what.
  ['Passwords that are not changed every 60 days will be locked.', 60],
  ['If a password is not changed every 90 days, the account is disabled.', 90],
  ['Devices not updated within 14 days are blocked.', 14],
  ['A computer locks itself once nobody has touched it for ten minutes.', 10],
  // After so long it comes round.
  ['A course is not required again for two years.', 2],
  // Denied twice.
  ['We never miss the nightly back-up.', 1],
  ['Nobody is excused from the annual training.', 1],
  ['A password older than 90 days is not accepted.', 90],
  ['A PIN shorter than six digits is not accepted.', 6],
  ['No password is set without a 90 day expiry.', 90],
  ['Nothing is issued without a 90 day expiry.', 90],
  ['A phone without a six digit code may not be used.', 6],
  ['Phones with no six digit code are blocked.', 6],
  // How long something is missing.
  ['A computer that is left without a user for ten minutes locks.', 10],
  // What is missing is something else, or nothing is.
  ['Updates are installed without fail every 14 days.', 14],
  ['Without exception passwords have 12 characters.', 12],
  ['Passwords without symbols need 14 characters.', 14],
  // What is denied ends there.
  ['You cannot sign in after ten wrong passwords.', 10],
  ['Sessions do not stay open after 8 hours.', 8],
] as const)('keeps of "%s" the number %d', (text, value) => {
  expect(set(text)).toEqual([value]);
});

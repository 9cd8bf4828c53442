import { expect, it } from 'vitest';
import { waives } from './waives.ts';

it.each([
  'Passwords no longer need to be changed every 90 days.',
  'Screens need not lock after five minutes.',
  'Staff are not required to complete training every year.',
  'There is no requirement to back up files every day.',
  'We do not require passwords to be changed every 90 days.',
  'Nobody has to use a second step.',
  'Nothing in this policy requires a password to be replaced after some time.',
  'It is not necessary to change passwords every 30 days.',
  'Training every year is optional.',
  'You don’t have to change your password.',
  'Passwords are changed every 30 days [taken out, min. 61/24].',
  'A list of passwords is kept (withdrawn 2024).',
])('takes "%s" for no promise', (text) => {
  expect(waives(text)).toBe(true);
});

it.each([
  'Passwords must be changed every 90 days.',
  'Optional updates are installed within a month.',
  'Where it is not necessary to keep a file, it is deleted.',
  'Equipment that is no longer needed is handed back.',
  'Those who need not attend tell the Clerk.',
  'Nobody has to know your password.',
  'A signature is required of everybody, but need not be repeated.',
  'Phones no longer have to lock after five minutes; they must lock after two.',
  'Passwords do not have to be long, but have to be changed every year.',
  'You need not remember passwords; the password manager does.',
  'Accounts of leavers are disabled (removed after 30 days).',
  'Emails are kept for seven years (deleted thereafter).',
  'Old disks are wiped (deleted beyond recovery).',
])('takes "%s" for a promise', (text) => {
  expect(waives(text)).toBe(false);
});

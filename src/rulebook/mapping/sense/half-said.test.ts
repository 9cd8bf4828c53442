import { expect, it } from 'vitest';
import { isHalfSaid } from './half-said.ts';

it.each([
  'and is renewed each day.',
  'unless it is your own.',
  'The office has worked with computers since 1999 and picked up its ways.',
  'The old limit of 60 days lapsed on 1 April 2025.',
  '4 May 2021 Adopted',
  'It is so.',
  'Members can use their own phones for council email.',
])('takes "%s" for half said', (text) => {
  expect(isHalfSaid(text)).toBe(true);
});

it.each([
  'MFA on every account.',
  'and every leaver hands the laptop and its charger back.',
  'A password that has been seen by others must be changed.',
  'Next review: 3 June 2028.',
  'Members can use their own phones once the Clerk agrees.',
  'Screens lock after ten minutes.',
])('takes "%s" for said in full', (text) => {
  expect(isHalfSaid(text)).toBe(false);
});

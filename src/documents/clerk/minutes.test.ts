import { expect, it } from 'vitest';
import { exactMinutes, inMinutes } from './minutes.ts';

it('tells a provider’s minutes as the rule gives them: a council pays by them', () => {
  expect([1, 30, 90, 120, 140].map(exactMinutes)).toEqual([
    '1 minute',
    '30 minutes',
    '90 minutes',
    '2 hours',
    '2 hours 20 minutes',
  ]);
});

it('tells the clerk’s own as an estimate', () => {
  expect([0, 1, 33, 150].map(inMinutes)).toEqual([
    '',
    'about 5 minutes',
    'about 35 minutes',
    'about 3 hours',
  ]);
});

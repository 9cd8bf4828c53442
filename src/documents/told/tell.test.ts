import { expect, it } from 'vitest';
import { tell } from './tell.ts';

it('names several in the order of their names, then how many nobody can name', () => {
  const named = [
    { id: 'b', name: 'Zoe' },
    { id: 'z', name: 'Ann' },
  ];
  expect(tell('names', { named, others: 0 })).toBe('Ann, Zoe');
  expect(tell('names', { named, others: 1 })).toBe('Ann, Zoe, 1 whom we cannot name');
  expect(tell('names', { named: [], others: 0 })).toBe('none');
});

it('says that the account behind a device is gone', () => {
  expect(tell('whose-device', { is: 'gone', name: '' })).toBe('(a person whose account is gone)');
});

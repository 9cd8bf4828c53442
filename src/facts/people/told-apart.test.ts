import { expect, it } from 'vitest';
import { accountNames, toldApart } from './told-apart.ts';

const ann = { id: '1', name: 'Ann Lee', userPrincipalName: 'ann.lee@council.example' };
const names = (...all: Parameters<typeof toldApart>[0]): string[] => [...toldApart(all).values()];

it('leaves a name that one account bears as it is', () => {
  expect(names(ann, { id: '2', name: 'Ann Leigh', userPrincipalName: 'ann.leigh@council.example' })).toEqual([
    'Ann Lee',
    'Ann Leigh',
  ]);
});

it('gives two of one name their sign-in names, whatever their case, and an id where there is none', () => {
  expect(
    names(
      ann,
      { id: '2', name: ' ann lee', userPrincipalName: 'a.lee@council.example' },
      { id: '3', name: 'Ann Lee' },
    ),
  ).toEqual(['Ann Lee (ann.lee@council.example)', ' ann lee (a.lee@council.example)', 'Ann Lee (3)']);
});

it('shows a guest by the address elsewhere, and not by the one that Microsoft made of it', () => {
  const invited = 'ann.lee_gmail.com#EXT#@council.onmicrosoft.example';
  expect(names(ann, { id: '2', name: 'Ann Lee', userPrincipalName: invited })[1]).toBe(
    'Ann Lee (ann.lee_gmail.com)',
  );
});

it('calls an account without a name by its sign-in name, and one without that by its id', () => {
  const users = [
    { id: '1', displayName: '', userPrincipalName: 'a@x' },
    { id: '2', displayName: null },
  ];
  expect([...accountNames(users)]).toEqual([
    ['1', 'a@x'],
    ['2', '2'],
  ]);
});

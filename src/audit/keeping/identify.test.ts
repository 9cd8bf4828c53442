import { expect, it } from 'vitest';
import { calledNearly, identify } from './identify.ts';

const id = '0f0f0f0f-1111-4222-8333-444444444444';
const upn = 'ann.mill@council.example';
const subject = { kind: 'person', id, name: 'Ann Mill' };
const evidence = [
  { object: id, property: 'userPrincipalName', value: JSON.stringify(upn) },
  { object: 'another', property: 'userPrincipalName', value: '"bob@council.example"' },
  { object: id, property: 'jobTitle', value: '"Clerk"' },
];

it('finds the sign-in name of who is named in a run, though no snapshot is kept', () => {
  expect(identify('ann mill', [{ findings: [{ subject, evidence }] }])).toEqual({
    identifiers: [id, upn],
    names: ['Ann Mill'],
  });
});

it('finds the account that the register gives a name', () => {
  const register = {
    people: [
      { name: 'Ann Mill', account: upn },
      { name: 'Bob', account: 'bob@council.example' },
    ],
  };
  expect(identify('Ann Mill', [register])).toEqual({ identifiers: [upn], names: ['Ann Mill'] });
});

it('asks which of two is meant, where the register gives two accounts one name', () => {
  const people = [
    { name: 'Ann Mill', account: upn },
    { name: 'ann mill', account: 'ann.mill2@council.example' },
  ];
  const hint = `Name one by its sign-in name or id: ${upn}, ann.mill2@council.example.`;
  expect(() => identify('Ann Mill', [{ people }])).toThrow(
    expect.objectContaining({ code: 'USAGE', hint }) as Error,
  );
});

it('takes an unknown address for itself', () => {
  expect(identify(upn, [])).toEqual({ identifiers: [upn], names: [] });
});

it('knows who is called nearly as somebody was asked for, by name and by sign-in name', () => {
  const documents = [
    { findings: [{ subject, evidence }] },
    { people: [{ name: 'Bob Fen', account: 'bob@council.example' }] },
  ];
  expect(calledNearly('Ann Mil', documents)).toBe('Ann Mill');
  expect(calledNearly('an.mill@council.example', documents)).toBe(upn);
  expect(calledNearly('Bob Fenn', documents)).toBe('Bob Fen');
  expect(calledNearly('Zebedee', documents)).toBeUndefined();
});

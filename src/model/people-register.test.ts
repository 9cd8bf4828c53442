import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from './council.ts';
import { joinRegister, nameKey, standingOf } from './people-register.ts';

const term = (changes: Partial<Person> = {}): Person => ({
  name: 'Ann Acre',
  role: 'councillor',
  ...changes,
});
const account = { id: 'A1B2', userPrincipalName: 'Ann@Exampleton.example', mail: 'clerk@exampleton.example' };

describe('the join of accounts and people', () => {
  it.each(['a1b2', 'ANN@exampleton.example', ' clerk@exampleton.example ', 'ｃlerk@exampleton.example'])(
    'finds an account written as %s',
    (written) => {
      expect(joinRegister([term({ account: written })])(account).terms).toHaveLength(1);
    },
  );

  it('finds a term once, though sign-in name and address are the same', () => {
    const same = { id: 'x', userPrincipalName: 'ann@exampleton.example', mail: 'ann@exampleton.example' };
    expect(joinRegister([term({ account: 'ann@exampleton.example' })])(same).terms).toHaveLength(1);
  });

  it('holds a name for a namesake only, however its accents and apostrophes are written', () => {
    const of = (name: string, displayName: string) =>
      joinRegister([term({ name })])({ id: 'x', displayName }).namesake?.name;
    expect(of('Siân O’Dowd', 'Siân O’Dowd'.normalize('NFD'))).toBe('Siân O’Dowd');
    expect(of('Sian O’Dowd', "SIÂN  O'DOWD")).toBe('Sian O’Dowd');
    expect(of('Sian Dowd', 'Siân O’Dowd')).toBeUndefined();
    expect(of('', '')).toBeUndefined();
  });

  it('takes no name for proof where the entry has an account', () => {
    const join = joinRegister([term({ account: 'other@exampleton.example' })]);
    expect(join({ id: 'x', displayName: 'Ann Acre' })).toEqual({ terms: [], namesake: undefined });
  });

  it('compares names the same whatever normal form they come in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name.normalize('NFC')));
      }),
    );
  });
});

describe('where a person stands', () => {
  const today = '2026-11-22';

  it('takes the latest end of all terms, in whatever order they are listed', () => {
    const terms = [
      term({ started: '2022-10-14', left: '2026-05-08', role: 'chair' }),
      term({ started: '2013-03-01', left: '2018-09-05' }),
    ];
    const expected = { current: false, hasLeft: true, leftOn: '2026-05-08', roles: ['chair'] };
    expect(standingOf(terms, today)).toEqual(expected);
    expect(standingOf(terms.toReversed(), today)).toEqual(expected);
  });

  it('does not call somebody gone who came back, nor on the last day', () => {
    const back = [term({ left: '2024-05-01' }), term({ started: '2025-05-01', role: 'clerk' })];
    expect(standingOf(back, today)).toMatchObject({ current: true, hasLeft: false, roles: ['clerk'] });
    expect(standingOf([term({ left: today })], today)).toMatchObject({ current: true, leftOn: undefined });
    expect(standingOf([term({ left: '2026-11-21' })], today).hasLeft).toBe(true);
  });

  it('calls somebody gone until the day on which they come back', () => {
    const again = [term({ left: '2026-11-01' }), term({ started: '2026-12-01' })];
    expect(standingOf(again, today)).toMatchObject({ hasLeft: true, leftOn: '2026-11-01' });
    expect(standingOf([term({ started: '2026-12-01' })], today)).toMatchObject({
      current: false,
      hasLeft: false,
      roles: [],
    });
  });

  it('knows every role of somebody who holds two', () => {
    expect(standingOf([term(), term({ role: 'volunteer' })], today).roles).toEqual([
      'councillor',
      'volunteer',
    ]);
  });
});

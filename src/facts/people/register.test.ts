import { describe, expect, it } from 'vitest';
import { CouncilInputs } from '../../model/council.ts';
import { aUser, factsOf, personOf, told } from '../testing.ts';
import { registerFacts } from './register.ts';

const users = [aUser('ann', { displayName: 'Ann Acre' })];
const entry = (changes: object = {}) => ({
  name: 'Ann Acre',
  role: 'councillor',
  account: 'ann@exampleton.example',
  ...changes,
});
const ann = (...people: readonly object[]) => personOf({ users }, { people });

describe('people register', () => {
  it('joins by sign-in name or address, whatever the case', () => {
    expect(ann(entry({ account: 'ANN@EXAMPLETON.EXAMPLE' })).isInRegister).toBe(true);
    const renamed = [aUser('ann', { userPrincipalName: 'clerk@exampleton.onmicrosoft.example' })];
    expect(personOf({ users: renamed }, { people: [entry()] }).registerRole).toBe('councillor');
  });

  it('is unknown without a register: no register is not a register without people', () => {
    const person = personOf({ users });
    expect(told(person.isInRegister)).toBe('input:people: no-input');
    expect(told(person.hasLeft)).toBe('input:people: no-input');
    expect(ann().isInRegister).toBe(false);
  });

  it('lets a leaving date last through its day in London', () => {
    const facts = (left: string, moment: string) =>
      registerFacts(
        CouncilInputs.parse({ people: [entry({ left })] }),
        new Date(moment),
      )(users[0] ?? aUser('x'));
    expect(facts('2026-11-22', '2026-11-22T23:59:00Z').hasLeft).toBe(false);
    expect(facts('2026-11-22', '2026-11-23T00:01:00Z').hasLeft).toBe(true);
    // British Summer Time: midnight in London is 23:00 UTC.
    expect(facts('2026-07-01', '2026-07-01T22:59:00Z').hasLeft).toBe(false);
    expect(facts('2026-07-01', '2026-07-01T23:01:00Z').hasLeft).toBe(true);
    expect(facts('2026-07-01', '2026-07-11T12:00:00Z').daysSinceLeaving).toBe(10);
  });

  it('does not call somebody gone who left and came back', () => {
    const person = ann(entry({ left: '2024-05-01' }), entry({ started: '2025-05-01', role: 'clerk' }));
    expect(person.hasLeft).toBe(false);
    expect(person.registerRole).toBe('clerk');
  });

  it('does not count somebody who has not started', () => {
    expect(ann(entry({ started: '2026-12-01' }))).toMatchObject({ isInRegister: false, hasLeft: false });
  });

  it('does not take a name for proof: an entry without account leaves its namesake unknown', () => {
    expect(told(ann(entry({ account: undefined })).isInRegister)).toBe('input:people: no-input');
    expect(ann(entry({ account: undefined, name: 'Ben Barn' })).isInRegister).toBe(false);
  });

  it('names current people of the register who have no account', () => {
    const { tenant } = factsOf(
      { users },
      { people: [entry(), entry({ name: 'Ben Barn', account: 'ben@exampleton.example' })] },
    );
    expect(tenant.subjects[0]?.peopleWithoutAccount).toEqual(['Ben Barn']);
  });
});

describe('accounts of the IT provider', () => {
  const provider = { name: 'Fixit', domains: ['fixit.example'] };

  it('are known by the domain of their own address, also as guests', () => {
    const guest = { userPrincipalName: 'kim_fixit.example#EXT#@exampleton.example', mail: null };
    expect(personOf({ users: [aUser('kim', guest)] }, { provider }).isProvider).toBe(true);
    expect(personOf({ users }, { provider }).isProvider).toBe(false);
  });

  it('are unknown while the council has not named its provider', () => {
    expect(told(personOf({ users }).isProvider)).toBe('input:provider: no-input');
  });
});

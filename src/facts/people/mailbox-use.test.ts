import { describe, expect, it } from 'vitest';
import { aUser, personOf, told } from '../testing.ts';

const evidence = { users: [aUser('ann')], signInActivity: [{ id: 'ann', lastSignIn: 'over-90-days' }] };
const assessed = { monitoringAssessment: { by: 'Ann', on: '2026-10-01', purpose: 'find unused mailboxes' } };

describe('the use of a mailbox by its owner', () => {
  it('is not looked at before the council recorded an assessment', () => {
    expect(told(personOf(evidence).mailboxLastUsed)).toBe('input:monitoringAssessment: no-input');
    expect(personOf(evidence, assessed).mailboxLastUsed).toBe('over-90-days');
  });

  it('is unknown where the plan shows no sign-in times', () => {
    expect(told(personOf({ users: [aUser('ann')] }, assessed).mailboxLastUsed)).toBe(
      'signInActivity: permission',
    );
  });
});

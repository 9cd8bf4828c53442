import { describe, expect, it } from 'vitest';
import { aUser, daysAgo, personOf, told } from '../testing.ts';

const ann = (changes: object = {}) => personOf({ users: [aUser('ann', { ...changes })] });

describe('passwords', () => {
  it('counts whole days to the time of reading', () => {
    expect(ann({ lastPasswordChangeDateTime: daysAgo(365.9) }).daysSincePasswordChange).toBe(365);
    expect(ann({ lastPasswordChangeDateTime: daysAgo(-0.1) }).daysSincePasswordChange).toBe(0);
  });

  it('does not take a time long before Microsoft 365 for an age', () => {
    expect(told(ann({ lastPasswordChangeDateTime: '1601-01-01T00:00:00Z' }).daysSincePasswordChange)).toBe(
      'users: error',
    );
  });

  it('sees a first password that was never changed', () => {
    const created = daysAgo(40);
    const after = (minutes: number) => new Date(Date.parse(created) + minutes * 60_000).toISOString();
    const changed = (minutes: number) =>
      ann({ createdDateTime: created, lastPasswordChangeDateTime: after(minutes) }).passwordEverChanged;
    expect(changed(0)).toBe(false);
    expect(changed(60)).toBe(false);
    expect(changed(61)).toBe(true);
  });

  it('trap: accounts from a local directory may have no date of creation', () => {
    expect(told(ann({ createdDateTime: null }).passwordEverChanged)).toBe('users: error');
  });

  it('reads one comma-separated text of policies', () => {
    const set = ann({ passwordPolicies: 'DisablePasswordExpiration, DisableStrongPassword' });
    expect(set).toMatchObject({ strongPasswordRequired: false, passwordMayExpire: false });
    expect(ann()).toMatchObject({ strongPasswordRequired: true, passwordMayExpire: true });
    expect(told(ann({ passwordPolicies: undefined }).strongPasswordRequired)).toBe('users: error');
  });

  it('says nothing of passwords that are kept elsewhere', () => {
    expect(told(ann({ userType: 'Guest' }).daysSincePasswordChange)).toBe('users: not-supported');
    expect(told(ann({ onPremisesSyncEnabled: true }).strongPasswordRequired)).toBe('users: not-supported');
  });
});

import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../base/known.ts';
import { withoutKey } from './left-out-keys.ts';
import { aTenant, anEngine } from '../testing.ts';

const at = '2026-11-22T11:33:00.000Z';
const row = (id: string, ...methodsRegistered: readonly string[]) => ({ id, methodsRegistered });
const asked = (subject: string, ...types: readonly string[]) => ({
  subject,
  status: 'collected',
  at,
  value: types.map((type) => ({ type })),
});
const group = {
  subject: 'g',
  status: 'collected',
  at,
  value: { found: true, members: [{ id: 'ann', type: 'user' }] },
};

const lacking = (leftOut: readonly string[], more: Readonly<Record<string, unknown>>) => {
  const snapshot = aTenant([], more);
  const found = withoutKey(snapshot, anEngine(snapshot).directory, leftOut);
  return isUnknown(found) ? found.missing.map(({ evidence, cause }) => `${evidence}: ${cause}`) : found;
};

describe('accounts that no policy covers', () => {
  it('hold a key, or do not', () => {
    const registrationDetails = [row('ann', 'fido2SecurityKey'), row('bea', 'mobilePhone')];
    expect(lacking(['user:ann'], { registrationDetails })).toEqual([]);
    expect(lacking(['user:ann', 'user:bea'], { registrationDetails })).toEqual(['bea']);
  });

  it('trap: a device-bound passkey of the report may be a key, and may not', () => {
    const registrationDetails = [row('ann', 'passKeyDeviceBound')];
    expect(lacking(['user:ann'], { registrationDetails })).toEqual(['registrationDetails: not-supported']);
    const authenticationMethods = [asked('ann', 'fido2AuthenticationMethod')];
    expect(lacking(['user:ann'], { registrationDetails, authenticationMethods })).toEqual([]);
  });

  it('trap: a method that nobody knows may be a key', () => {
    const registrationDetails = [row('ann', 'mobilePhone', 'somethingNew')];
    expect(lacking(['user:ann'], { registrationDetails })).toEqual(['registrationDetails: not-supported']);
    const authenticationMethods = [asked('ann', 'somethingNew')];
    expect(lacking(['user:ann'], { authenticationMethods })).toEqual([
      'authenticationMethods: not-supported',
    ]);
  });

  it('trap: a report without the methods of an account says nothing of its key', () => {
    const registrationDetails = [{ id: 'ann', methodsRegistered: null }];
    expect(lacking(['user:ann'], { registrationDetails })).toEqual(['registrationDetails: error']);
  });

  it('are the members of a group too', () => {
    const registrationDetails = [row('ann', 'mobilePhone')];
    expect(lacking(['group:g'], { registrationDetails, groups: [group] })).toEqual(['ann']);
    expect(lacking(['group:other'], { registrationDetails, groups: [group] })).toEqual(['groups: error']);
  });

  it('are unknown where nothing was read about them, and one without a key is enough', () => {
    expect(lacking(['user:ann'], { registrationDetails: [] })).toContain('authenticationMethods: error');
    expect(lacking(['user:ann', 'user:bea'], { registrationDetails: [row('bea', 'mobilePhone')] })).toEqual([
      'bea',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { tenantOf, told } from '../testing.ts';

describe('limits on passwords of apps', () => {
  const limit = (restrictionType: string, changes: object = {}) => ({
    restrictionType,
    state: 'enabled',
    maxLifetime: 'P180D',
    restrictForAppsCreatedAfterDateTime: null,
    ...changes,
  });
  const policy = (passwords: readonly object[], more: object = {}, exceptions: readonly object[] = []) =>
    tenantOf({
      appManagementPolicies: exceptions.map((one, index) => ({ id: String(index), ...one })),
      defaultAppManagementPolicy: {
        isEnabled: true,
        applicationRestrictions: {
          passwordCredentials: passwords,
          keyCredentials: [limit('asymmetricKeyLifetime', { maxLifetime: 'P1Y' })],
        },
        servicePrincipalRestrictions: null,
        ...more,
      },
    });
  const both = ['passwords-end', 'certificates-end'];

  it('hold where they are on, for every app', () => {
    const one = policy([limit('passwordLifetime')]);
    expect(told(one.appCredentialLimits)).toEqual(both);
    expect(told(one.appPasswordDays)).toBe(180);
    expect(told(one.appCertificateDays)).toBe(366);
    expect(told(policy([limit('passwordAddition')]).appCredentialLimits)).toEqual([
      'passwords-barred',
      ...both,
    ]);
  });

  it.each([
    [undefined],
    [null],
    [{ keyCredentials: [] }],
    [{ passwordCredentials: null, keyCredentials: [] }],
    [{ passwordCredentials: [] }],
  ])('trap: what Microsoft left out forbids nothing and allows nothing: %j', (applicationRestrictions) => {
    const one = policy([], { applicationRestrictions });
    expect(told(one.appCredentialLimits)).toBe('defaultAppManagementPolicy: error');
    const empty = policy([], { applicationRestrictions: { passwordCredentials: [], keyCredentials: [] } });
    expect(told(empty.appCredentialLimits)).toEqual([]);
  });

  it('trap: they hold for no app that is older than their date, nor while the policy is off', () => {
    const since = (at: string) =>
      policy([limit('passwordLifetime', { restrictForAppsCreatedAfterDateTime: at })]);
    expect(told(since('2023-11-14T22:13:20Z').appCredentialLimits)).toEqual(['certificates-end']);
    expect(told(since('0001-01-01T00:00:00Z').appCredentialLimits)).toEqual(both);
    expect(told(policy([limit('passwordLifetime')], { isEnabled: false }).appCredentialLimits)).toEqual([]);
    expect(told(policy([limit('passwordLifetime', { state: 'disabled' })]).appPasswordDays)).toBe(0);
  });

  it('trap: where apps that were let in have rules of their own, both must say it', () => {
    const silent = { passwordCredentials: [], keyCredentials: [] };
    const one = policy([limit('passwordLifetime')], { servicePrincipalRestrictions: silent });
    expect(told(one.appCredentialLimits)).toEqual([]);
  });

  it('are unknown where a restriction is none that we know, or its date is none', () => {
    const unknown = 'defaultAppManagementPolicy: error';
    const since = limit('passwordLifetime', { restrictForAppsCreatedAfterDateTime: 'soon' });
    expect(told(policy([since]).appCredentialLimits)).toBe(unknown);
    expect(told(policy([{ ...since, state: 'disabled' }]).appCredentialLimits)).toEqual(['certificates-end']);
    const strange = policy([limit('unknownFutureValue')]);
    expect(told(strange.appPasswordDays)).toBe(unknown);
    expect(told(strange.appCertificateDays)).toBe(366);
  });

  it('are unknown where Microsoft left the switch or the state out, or the time is none', () => {
    const unknown = 'defaultAppManagementPolicy: error';
    expect(told(policy([], { isEnabled: null }).appCredentialLimits)).toBe(unknown);
    expect(told(policy([limit('passwordLifetime', { state: null })]).appCredentialLimits)).toBe(unknown);
    expect(told(policy([limit('passwordLifetime', { maxLifetime: 'long' })]).appPasswordDays)).toBe(unknown);
  });

  describe('for single apps', () => {
    const strict = [limit('passwordLifetime')];
    const given = (passwords: readonly object[], more: object = {}) => ({
      isEnabled: true,
      appliesToSome: true,
      restrictions: {
        passwordCredentials: passwords,
        keyCredentials: [limit('asymmetricKeyLifetime', { maxLifetime: 'P1Y' })],
      },
      ...more,
    });

    it('trap: stand in place of the tenant’s, and take nothing over from them', () => {
      expect(told(policy(strict, {}, [given([])]).appCredentialLimits)).toEqual(['certificates-end']);
      const longer = policy(strict, {}, [given([limit('passwordLifetime', { maxLifetime: 'P2Y' })])]);
      expect(told(longer.appPasswordDays)).toBe(732);
    });

    it('count for nothing while no app was given them', () => {
      const one = policy(strict, {}, [given([], { appliesToSome: false })]);
      expect(told(one.appCredentialLimits)).toEqual(both);
      expect(told(one.appPasswordDays)).toBe(180);
    });

    it('are unknown while switched off, or where the answer does not say whom they are for', () => {
      const off = policy(strict, {}, [given(strict, { isEnabled: false })]);
      expect(told(off.appCredentialLimits)).toBe('appManagementPolicies: not-supported');
      const { appliesToSome: _, ...silent } = given([]);
      expect(told(policy(strict, {}, [silent]).appCredentialLimits)).toBe('appManagementPolicies: error');
    });

    it('change nothing where the tenant has no limit', () => {
      expect(told(policy([], {}, [given(strict, { isEnabled: false })]).appPasswordDays)).toBe(0);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, tenantOf, told } from '../testing.ts';

const sku = (planName: string, capabilityStatus = 'Enabled', provisioningStatus = 'Success') => ({
  skuId: planName,
  skuPartNumber: `SKU ${planName}`,
  capabilityStatus,
  servicePlans: [{ servicePlanName: planName, provisioningStatus }],
});

describe('plans of the council', () => {
  const plans = (...subscribedSkus: readonly object[]) => tenantOf({ subscribedSkus });

  it('are judged by service plans of live subscriptions', () => {
    expect(plans(sku('AAD_PREMIUM'), sku('INTUNE_A'))).toMatchObject({ hasPremium: true, hasIntune: true });
    expect(plans(sku('AAD_PREMIUM_P2'))).toMatchObject({ hasPremium: true, hasPremiumP2: true });
    expect(plans(sku('AAD_PREMIUM', 'Suspended'))).toMatchObject({
      hasPremium: false,
      stoppedPlans: ['SKU AAD_PREMIUM'],
    });
    expect(plans(sku('AAD_PREMIUM', 'Enabled', 'Disabled')).hasPremium).toBe(false);
  });

  it('that have ended are named as their maker names them', () => {
    const ended = ['O365_BUSINESS_PREMIUM', 'NEW_THING'].map((skuPartNumber) => ({
      skuId: skuPartNumber,
      skuPartNumber,
      capabilityStatus: 'Suspended',
      servicePlans: [],
    }));
    expect(tenantOf({ subscribedSkus: ended }).stoppedPlanNames).toBe(
      'Microsoft 365 Business Standard, NEW_THING',
    );
  });

  it('trap: Basic Mobility comes with every Office plan and is not Intune', () => {
    expect(plans(sku('INTUNE_O365', 'Enabled', 'PendingActivation')).hasIntune).toBe(false);
  });

  it('are unknown, not absent, when they could not be read', () => {
    expect(told(tenantOf({}).hasPremium)).toBe('subscribedSkus: permission');
  });
});

describe('domains', () => {
  const domain = (id: string, changes: object = {}) => ({
    id,
    isVerified: true,
    isRoot: true,
    authenticationType: 'Managed',
    passwordValidityPeriodInDays: 2_147_483_647,
    ...changes,
  });
  const inCloud = { organization: { onPremisesSyncEnabled: null } };
  const expiry = (...domains: readonly object[]) =>
    told(tenantOf({ domains, ...inCloud }).passwordExpiryDays);

  it('trap: never is a great number, and null is a default that differs', () => {
    expect(expiry(domain('a.example'))).toBe(0);
    expect(expiry(domain('a.example', { passwordValidityPeriodInDays: 90 }))).toBe(90);
    expect(expiry(domain('a.example', { passwordValidityPeriodInDays: null }))).toBe('domains: error');
    expect(expiry(domain('a.example'), domain('b.example', { isVerified: null }))).toBe('domains: error');
  });

  it('trap: without the accounts nobody knows whether a local server keeps some passwords', () => {
    const domains = [domain('a.example')];
    expect(told(tenantOf({ domains }).passwordExpiryDays)).toBe('users: permission');
    const synchronised = { organization: { onPremisesSyncEnabled: true } };
    expect(told(tenantOf({ domains, ...synchronised }).passwordExpiryDays)).toBe('users: permission');
  });

  it('trap: a domain that no account is in decides nothing', () => {
    const domains = [domain('exampleton.example'), domain('b.example', { passwordValidityPeriodInDays: 90 })];
    expect(tenantOf({ domains, users: [aUser('ann')] }).passwordExpiryDays).toBe(0);
    expect(
      tenantOf({ domains, users: [aUser('ann', { userPrincipalName: 'ann@b.example' })] }),
    ).toMatchObject({
      passwordExpiryDays: 90,
    });
    expect(tenantOf({ domains }).passwordExpiryDays).toBe(90);
  });

  it('trap: one domain where they last for ever does not make up for one where they run out', () => {
    const other = domain('b.example', { passwordValidityPeriodInDays: 90 });
    expect(expiry(domain('a.example'), other)).toBe(90);
    expect(expiry(other, domain('c.example', { passwordValidityPeriodInDays: null }))).toBe(90);
  });

  it('take the setting of their root, and federated ones have none', () => {
    const root = domain('a.example', { passwordValidityPeriodInDays: 60 });
    const sub = domain('mail.a.example', { isRoot: false, passwordValidityPeriodInDays: null });
    const elsewhere = domain('b.example', {
      authenticationType: 'Federated',
      passwordValidityPeriodInDays: null,
    });
    expect(expiry(root, sub, elsewhere)).toBe(60);
    expect(tenantOf({ domains: [root, elsewhere] }).federatedDomains).toEqual(['b.example']);
  });

  it('trap: where every password is kept elsewhere, nothing shows whether they run out', () => {
    expect(expiry(domain('b.example', { authenticationType: 'Federated' }))).toBe('domains: error');
    expect(expiry()).toBe('domains: error');
  });

  it('that are not verified do not count', () => {
    expect(
      tenantOf({ domains: [domain('A.example'), domain('b.example', { isVerified: false })] }).domains,
    ).toEqual(['a.example']);
  });
});

describe('sign-in methods', () => {
  const methods = (policyMigrationState: string, ...configurations: readonly object[]) =>
    tenantOf({
      authenticationMethodsPolicy: {
        policyMigrationState,
        authenticationMethodConfigurations: configurations,
      },
    });
  const sms = (state: string, more: object = {}) => ({ id: 'Sms', state, ...more });
  /** What is always in the list besides (authenticationmethodspolicies-overview, Graph v1.0, read 2026-11). */
  const others = [
    'Email',
    'Fido2',
    'MicrosoftAuthenticator',
    'SoftwareOath',
    'TemporaryAccessPass',
    'Voice',
    'X509Certificate',
  ].map((id) => ({ id, state: 'disabled' }));

  it('are not known where one is neither enabled nor disabled', () => {
    const odd = methods('migrationComplete', sms('unknown'), ...others);
    expect(told(odd.methodsAllowed)).toBe('authenticationMethodsPolicy: error');
    expect(told(odd.textMessagesAllowed)).toBe('authenticationMethodsPolicy: error');
    expect(odd.phoneCallsAllowed).toBe(false);
  });

  it('trap: a method that is always in the list and is not there was not read, and is not off', () => {
    const of = (...configurations: readonly object[]) =>
      tenantOf({
        authenticationMethodsPolicy: {
          policyMigrationState: 'migrationComplete',
          authenticationMethodConfigurations: configurations,
        },
      });
    const none = of();
    for (const fact of [
      none.textMessagesAllowed,
      none.phoneCallsAllowed,
      none.securityKeysAllowed,
      none.authenticatorAllowed,
      none.methodsAllowed,
    ])
      expect(told(fact)).toBe('authenticationMethodsPolicy: error');
    expect(of(sms('disabled')).textMessagesAllowed).toBe(false);
  });

  it.each(others)('trap: a list without $id does not say all that is allowed', ({ id }) => {
    const left = others.filter((one) => one.id !== id);
    expect(told(methods('migrationComplete', sms('enabled'), ...left).methodsAllowed)).toBe(
      'authenticationMethodsPolicy: error',
    );
    expect(methods('migrationComplete', sms('enabled'), ...others).methodsAllowed).toEqual(['Sms']);
  });

  it('trap: until the move is complete, older settings may allow more', () => {
    expect(methods('migrationComplete', sms('disabled')).textMessagesAllowed).toBe(false);
    expect(told(methods('preMigration', sms('disabled')).textMessagesAllowed)).toBe(
      'authenticationMethodsPolicy: not-supported',
    );
    expect(methods('preMigration', sms('enabled')).textMessagesAllowed).toBe(true);
  });

  it('trap: enabled for nobody is not allowed', () => {
    const nobody = sms('enabled', { includeTargets: [] });
    expect(methods('migrationComplete', nobody, ...others).methodsAllowed).toEqual([]);
  });
});

describe('older ways into mail', () => {
  const box = (userId: string, off: boolean | null) => ({
    userId,
    smtpClientAuthenticationDisabled: off,
    popEnabled: true,
    imapEnabled: false,
  });

  it('trap: a mailbox without a setting of its own follows the organisation', () => {
    const casMailboxes = [box('a', null), box('b', false), box('c', true)];
    const off = (organisation: boolean) =>
      tenantOf({
        casMailboxes,
        transportConfig: { smtpClientAuthenticationDisabled: organisation },
        securityDefaults: { isEnabled: false },
      });
    expect(off(true)).toMatchObject({
      smtpSignInOff: true,
      smtpMailboxes: 1,
      popMailboxes: 3,
      imapMailboxes: 0,
    });
    expect(off(false).smtpMailboxes).toBe(2);
    expect(told(tenantOf({ casMailboxes, securityDefaults: { isEnabled: false } }).smtpMailboxes)).toBe(
      'transportConfig: permission',
    );
  });

  it('trap: with security defaults on nobody sends by password, whatever the mailbox says', () => {
    const sends = (more: object) =>
      told(tenantOf({ casMailboxes: [box('a', false)], ...more }).smtpMailboxes);
    expect(sends({ securityDefaults: { isEnabled: true } })).toBe(0);
    expect(sends({ securityDefaults: { isEnabled: false } })).toBe(1);
    expect(sends({})).toBe('securityDefaults: permission');
    expect(tenantOf({ casMailboxes: [box('a', true)] }).smtpMailboxes).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { aUser, each, personOf, refused, told } from '../testing.ts';

const ann = (evidence: object) => personOf({ users: [aUser('ann')], ...evidence });
const report = (changes: object) => ({ registrationDetails: [{ id: 'ann', ...changes }] });
const methods = (...types: readonly string[]) => ({
  authenticationMethods: each({
    ann: ['password', ...types].map((type) => ({ type: `${type}AuthenticationMethod` })),
  }),
});

describe('second step, by the report', () => {
  it('is set up when Microsoft says that it can be used', () => {
    const person = ann(report({ isMfaCapable: true, methodsRegistered: ['mobilePhone'] }));
    expect(person).toMatchObject({ secondStepRegistered: true, secondStepPhoneOnly: true });
  });

  it('is more than the phone with an app beside it', () => {
    const both = report({
      isMfaCapable: true,
      methodsRegistered: ['mobilePhone', 'softwareOneTimePasscode'],
    });
    expect(ann(both).secondStepPhoneOnly).toBe(false);
  });

  it('trap: the report leaves out blocked accounts, which is not a missing second step', () => {
    expect(told(ann({ registrationDetails: [] }).secondStepRegistered)).toContain(
      'registrationDetails: not-supported',
    );
  });

  it('does not call a person phone-only beside a method that nobody knows', () => {
    const person = ann(report({ isMfaCapable: true, methodsRegistered: ['mobilePhone', 'telepathy'] }));
    expect(told(person.secondStepPhoneOnly)).toBe(
      'registrationDetails: error, authenticationMethods: permission',
    );
  });
});

describe('second step, by the account itself', () => {
  it.each(['microsoftAuthenticator', 'fido2', 'windowsHelloForBusiness', 'softwareOath', 'hardwareOath'])(
    'counts %s',
    (type) => {
      expect(ann(methods(type)).secondStepRegistered).toBe(true);
    },
  );

  it.each(['email', 'temporaryAccessPass', 'qrCodePin'])('does not count %s', (type) => {
    expect(ann(methods(type)).secondStepRegistered).toBe(false);
  });

  it.each([
    [[['Sms', 'enabled']], 'migrationComplete', true],
    [[['Voice', 'enabled']], 'migrationInProgress', true],
    [[['Sms', 'disabled']], 'migrationComplete', false],
    [[['Sms', 'disabled']], 'migrationInProgress', 'authenticationMethodsPolicy: not-supported'],
  ] as const)('counts a phone only where it is allowed: %j, %s', (methodsAllowed, state, counts) => {
    const authenticationMethodsPolicy = {
      policyMigrationState: state,
      authenticationMethodConfigurations: methodsAllowed.map(([id, is]) => ({ id, state: is })),
    };
    const person = ann({ ...methods('phone'), authenticationMethodsPolicy });
    expect(String(told(person.secondStepRegistered))).toContain(String(counts));
    expect(
      told(ann({ ...methods('phone', 'fido2'), authenticationMethodsPolicy }).secondStepRegistered),
    ).toBe(true);
  });

  it('does not know whether a phone counts where the settings were not read', () => {
    expect(told(ann(methods('phone')).secondStepRegistered)).toContain(
      'authenticationMethodsPolicy: permission',
    );
  });

  it('knows the phone as the only step', () => {
    expect(ann(methods('phone', 'email')).secondStepPhoneOnly).toBe(true);
    expect(ann(methods('phone', 'fido2')).secondStepPhoneOnly).toBe(false);
    expect(ann(methods()).secondStepPhoneOnly).toBe(false);
  });

  it('does not judge a method that nobody knows', () => {
    expect(told(ann(methods('telepathy')).secondStepRegistered)).toContain('authenticationMethods: error');
    expect(ann(methods('telepathy', 'fido2')).secondStepRegistered).toBe(true);
  });

  it('believes neither where the report and the methods contradict each other', () => {
    const one = report({ isMfaCapable: false, methodsRegistered: [] });
    expect(told(ann({ ...one, ...methods('fido2') }).secondStepRegistered)).toBe(
      'registrationDetails: error',
    );
    expect(told(ann({ ...one, ...methods() }).secondStepRegistered)).toBe(false);
  });

  it('is unknown with both reasons where neither was read', () => {
    expect(told(ann({ authenticationMethods: [refused('ann')] }).secondStepRegistered)).toBe(
      'registrationDetails: permission, authenticationMethods: permission',
    );
  });
});

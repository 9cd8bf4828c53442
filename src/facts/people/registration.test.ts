import { describe, expect, it } from 'vitest';
import { aUser, each, personOf, refused, told } from '../testing.ts';

const ann = (evidence: object) => personOf({ users: [aUser('ann')], ...evidence });
const report = (changes: object) => ({ registrationDetails: [{ id: 'ann', ...changes }] });
const everybody = {
  state: 'enabled',
  includeTargets: [{ targetType: 'group', id: 'all_users' }],
  excludeTargets: [],
};
const policy = (configurations: Readonly<Record<string, object>>, state = 'migrationComplete') => ({
  authenticationMethodsPolicy: {
    policyMigrationState: state,
    authenticationMethodConfigurations: Object.entries(configurations).map(([id, one]) => ({ id, ...one })),
  },
});
const allAllowed = policy(
  Object.fromEntries(
    ['Sms', 'Voice', 'Fido2', 'MicrosoftAuthenticator', 'SoftwareOath', 'HardwareOath'].map((id) => [
      id,
      everybody,
    ]),
  ),
);
const setUp = (...types: readonly string[]) => ({
  authenticationMethods: each({
    ann: ['password', ...types].map((type) => ({
      type: `${type}AuthenticationMethod`,
      ...(type === 'phone' ? { phoneType: 'mobile' } : {}),
    })),
  }),
});
const methods = (...types: readonly string[]) => ({ ...allAllowed, ...setUp(...types) });

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
    expect(ann({ ...allAllowed, ...both }).secondStepPhoneOnly).toBe(false);
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

  const off = { ...everybody, state: 'disabled' };
  it.each([
    [{ Sms: everybody, Voice: off }, 'migrationComplete', true],
    [{ Sms: off, Voice: everybody }, 'migrationInProgress', true],
    [{ Sms: off, Voice: off }, 'migrationComplete', false],
    [{ Sms: off, Voice: off }, 'migrationInProgress', 'authenticationMethodsPolicy: not-supported'],
    [{ Sms: { ...everybody, includeTargets: [] }, Voice: off }, 'migrationComplete', false],
    [{ Sms: { ...everybody, excludeTargets: null }, Voice: off }, 'migrationComplete', 'policy: error'],
    [{ Sms: { ...everybody, state: 'perhaps' }, Voice: off }, 'migrationComplete', 'policy: error'],
  ] as const)('counts a phone only where it is allowed: %j, %s', (configurations, state, counts) => {
    const given = policy({ ...configurations, Fido2: everybody }, state);
    const registered = told(ann({ ...setUp('phone'), ...given }).secondStepRegistered);
    expect(String(registered).toLowerCase()).toContain(String(counts).toLowerCase());
    expect(ann({ ...setUp('phone', 'fido2'), ...given }).secondStepRegistered).toBe(true);
  });

  it.each([
    ['includeTargets', ['ann'], true],
    ['includeTargets', ['bea'], false],
    ['excludeTargets', ['ann'], false],
    ['excludeTargets', ['bea'], true],
    ['excludeTargets', undefined, 'groups: error'],
  ] as const)('asks whether the account is in a group of %s: %j', (targets, members, counts) => {
    const sms = { ...everybody, [targets]: [{ targetType: 'group', id: 'texters' }] };
    const texters = members?.map((id) => ({ id, type: 'user' }));
    const groups = each(texters === undefined ? {} : { texters: { found: true, members: texters } });
    const given = { ...setUp('phone'), ...policy({ Sms: sms, Voice: off }), groups };
    expect(String(told(ann(given).secondStepRegistered))).toContain(String(counts));
  });

  it.each([
    ['mobile', true],
    ['alternateMobile', false],
    ['office', false],
    [null, 'authenticationMethods: error'],
  ])('knows that %s phone takes text messages: %s', (phoneType, counts) => {
    const authenticationMethods = each({ ann: [{ type: 'phoneAuthenticationMethod', phoneType }] });
    const given = { authenticationMethods, ...policy({ Sms: everybody, Voice: off }) };
    expect(String(told(ann(given).secondStepRegistered))).toContain(String(counts));
  });

  it.each([
    ['microsoftAuthenticator', 'MicrosoftAuthenticator'],
    ['softwareOath', 'SoftwareOath'],
    ['fido2', 'Fido2'],
  ])('does not count %s where it is switched off', (type, id) => {
    expect(ann({ ...setUp(type), ...policy({ [id]: off }) }).secondStepRegistered).toBe(false);
  });

  it('does not know whether a method counts that the settings do not list', () => {
    const registered = ann({ ...setUp('fido2'), ...policy({ Sms: everybody }) }).secondStepRegistered;
    expect(told(registered)).toContain('authenticationMethodsPolicy: error');
  });

  it.each(['phone', 'fido2'])(
    'does not know whether a %s counts where the settings were not read',
    (type) => {
      expect(told(ann(setUp(type)).secondStepRegistered)).toContain(
        'authenticationMethodsPolicy: permission',
      );
    },
  );

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

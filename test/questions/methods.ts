import { aUser } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const method = (id: string, changes: object = {}) => ({
  id,
  state: 'enabled',
  includeTargets: [{ id: 'all_users', targetType: 'group' }],
  excludeTargets: [],
  ...changes,
});
const policy = (methods: readonly object[], more: object = {}) => ({
  authenticationMethodsPolicy: {
    policyMigrationState: 'migrationComplete',
    authenticationMethodConfigurations: methods,
    ...more,
  },
});
const campaign = (changes: object) => ({
  authenticationMethodsPolicy: {
    policyMigrationState: 'migrationComplete',
    authenticationMethodConfigurations: [],
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: {
        state: 'enabled',
        includeTargets: [{ id: 'all_users', targetType: 'group' }],
        excludeTargets: [],
        ...changes,
      },
    },
  },
});
const registered = (isMfaCapable: boolean | null, ...methodsRegistered: string[]) => ({
  users: [aUser('u')],
  mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
  registrationDetails: [{ id: 'u', isMfaCapable, methodsRegistered }],
});
const off = { state: 'disabled' };
const all = [
  method('Sms'),
  method('Voice'),
  method('MicrosoftAuthenticator'),
  method('Fido2'),
  method('SoftwareOath'),
  method('HardwareOath'),
];
const without = (id: string) => all.map((one) => (one.id === id ? { ...one, ...off } : one));
const shows = (changes: object, more: object = {}) => {
  const on = {
    state: 'enabled',
    includeTarget: { id: 'all_users', targetType: 'group' },
    excludeTarget: { id: '00000000-0000-0000-0000-000000000000', targetType: 'group' },
  };
  return policy([
    method('MicrosoftAuthenticator', {
      isSoftwareOathEnabled: false,
      featureSettings: {
        displayAppInformationRequiredState: { ...on, ...changes },
        displayLocationInformationRequiredState: on,
      },
      ...more,
    }),
  ]);
};

/** userRegistrationDetails, authenticationMethodsPolicy and its parts (read 2026-11). */
export const methodQuestions = [
  ...about('people/second-step-phone-only', [
    [
      'phone and app',
      'pass',
      { ...registered(true, 'mobilePhone', 'microsoftAuthenticatorPush'), ...policy(all) },
    ],
    [
      'the app is set up, and the council no longer allows it',
      'fail',
      {
        ...registered(true, 'mobilePhone', 'microsoftAuthenticatorPush'),
        ...policy(without('MicrosoftAuthenticator')),
      },
    ],
    [
      'a key is set up, and the council no longer allows keys',
      'fail',
      { ...registered(true, 'mobilePhone', 'fido2SecurityKey'), ...policy(without('Fido2')) },
    ],
    [
      'Windows Hello is governed by no such policy',
      'pass',
      { ...registered(true, 'mobilePhone', 'windowsHelloForBusiness'), ...policy(without('Fido2')) },
    ],
    [
      'the app is set up, and older settings may still allow it',
      'unknown',
      {
        ...registered(true, 'mobilePhone', 'microsoftAuthenticatorPush'),
        ...policy(without('MicrosoftAuthenticator'), { policyMigrationState: 'migrationInProgress' }),
      },
    ],
    [
      'the app is set up, and what is allowed was not read',
      'unknown',
      registered(true, 'mobilePhone', 'microsoftAuthenticatorPush'),
    ],
    [
      'an app alone, and what is allowed was not read',
      'pass',
      registered(true, 'microsoftAuthenticatorPush'),
    ],
    ['text message only', 'fail', { ...registered(true, 'mobilePhone', 'email'), ...policy(all) }],
    [
      'nothing that counts',
      'not-applicable',
      { ...registered(false, 'email', 'securityQuestion'), ...policy(all) },
    ],
  ]),
  ...about('people/second-step-registered', [
    [
      'set up, and allowed',
      'pass',
      { ...registered(true, 'microsoftAuthenticatorPush'), roleAssignments: [] },
    ],
    ['set up, and not allowed', 'fail', { ...registered(false, 'mobilePhone'), roleAssignments: [] }],
    ['the report did not say', 'unknown', { ...registered(null, 'mobilePhone'), roleAssignments: [] }],
  ]),
  ...about('advised/better-method-asked-for', [
    ['everybody', 'pass', campaign({})],
    ['everybody but one group', 'fail', campaign({ excludeTargets: [{ id: 'g', targetType: 'group' }] })],
    ['one group', 'fail', campaign({ includeTargets: [{ id: 'g', targetType: 'group' }] })],
    ['nobody is named', 'fail', campaign({ includeTargets: [] })],
    ['off', 'fail', campaign({ state: 'disabled' })],
    ['left to Microsoft', 'unknown', campaign({ state: 'default' })],
  ]),
  ...about('advised/authenticator-shows-context', [
    ['everybody', 'pass', shows({})],
    ['not to one group', 'fail', shows({ excludeTarget: { id: 'g', targetType: 'group' } })],
    ['the app name is off', 'fail', shows({ state: 'disabled' })],
    ['left to Microsoft', 'unknown', shows({ state: 'default' })],
    [
      'codes can be typed instead',
      'fail',
      shows({}, { isSoftwareOathEnabled: true }),
      { params: { codesToo: false } },
    ],
    ['the app is not allowed', 'not-applicable', policy(without('MicrosoftAuthenticator'))],
    ['the app is not in the list', 'unknown', policy([method('Fido2'), method('Sms')])],
    ['the list is empty', 'unknown', policy([])],
    [
      'the app is not allowed, and older settings may still allow it',
      'unknown',
      policy(without('MicrosoftAuthenticator'), { policyMigrationState: 'preMigration' }),
    ],
  ]),
  ...about('sign-in/weak-methods-off', [
    ['on for nobody', 'pass', policy([method('Sms', { includeTargets: [] }), method('Voice', off)])],
    [
      'on for one group',
      'fail',
      policy([method('Sms', off), method('Voice', { includeTargets: [{ id: 'g', targetType: 'group' }] })]),
    ],
    [
      'off, and the move is not complete',
      'unknown',
      policy([method('Sms', off), method('Voice', off)], { policyMigrationState: 'preMigration' }),
    ],
    [
      'on, though the move is not complete',
      'fail',
      policy([method('Sms'), method('Voice', off)], { policyMigrationState: 'preMigration' }),
    ],
  ]),
];

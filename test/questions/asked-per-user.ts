import { aPolicy } from '../../src/facts/conditional-access/testing.ts';
import { aUser, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const plan = (...names: string[]) => ({
  subscribedSkus: [
    {
      skuId: 's',
      skuPartNumber: 'X',
      capabilityStatus: 'Enabled',
      servicePlans: names.map((servicePlanName) => ({
        servicePlanId: servicePlanName,
        servicePlanName,
        provisioningStatus: 'Success',
      })),
    },
  ],
});
const box = (popEnabled: boolean, smtpClientAuthenticationDisabled: boolean | null) => ({
  casMailboxes: [{ userId: 'u', popEnabled, imapEnabled: popEnabled, smtpClientAuthenticationDisabled }],
});
/** One member on the free plan, of whom everything was read; no program may sign in by a password alone. */
const person = (states: readonly object[], more: Given = {}): Given => ({
  users: [aUser('u')],
  groups: [],
  roleAssignments: [],
  roleEligibilities: [],
  securityDefaults: { isEnabled: false },
  conditionalAccessPolicies: [],
  namedLocations: [],
  authenticationStrengths: [],
  conditionalAccessSettings: {},
  domains: [{ id: 'exampleton.example', authenticationType: 'Managed' }],
  crossTenantAccessDefault: { inboundTrust: null },
  crossTenantAccessPartners: [],
  transportConfig: { smtpClientAuthenticationDisabled: true },
  ...plan('EXCHANGE_S_STANDARD'),
  ...box(false, null),
  perUserMfaStates: states,
  ...more,
});
const state = (perUserMfaState: string | null | undefined, more: Given = {}): Given =>
  person(each({ u: { perUserMfaState } }), more);
const premium = plan('EXCHANGE_S_STANDARD', 'AAD_PREMIUM');
const excluded = {
  conditionalAccessPolicies: [aPolicy({ users: { includeUsers: ['All'], excludeUsers: ['u'] } })],
};
const included = { conditionalAccessPolicies: [aPolicy()] };

/** howto-mfa-userstates; howto-mfa-mfasettings (trusted IPs need P1); howto-mfa-app-passwords (read 2026-11). */
export const perUserQuestions = [
  ...about('people/second-step-enforced', [
    ['asked at each sign-in, but places that skip it cannot be read', 'unknown', state('enforced')],
    ['in other letters', 'unknown', state('Enforced')],
    [
      'asked, but a program may send with an app password, one factor',
      'fail',
      state('enforced', box(false, false)),
    ],
    ['asked, but the council owns places that may be left out of it', 'unknown', state('enforced', premium)],
    ['must set it up, and has not: the password alone still lets in', 'fail', state('enabled')],
    ['never asked', 'fail', state('disabled')],
    ['did not come back', 'unknown', state(undefined)],
    ['null', 'unknown', state(null)],
    ['a word that Microsoft has since invented', 'unknown', state('paused')],
    ['refused', 'unknown', person([refused('u')])],
    ['never asked about', 'unknown', person([])],
    ['basic protection for all', 'pass', state('disabled', { securityDefaults: { isEnabled: true } })],
    [
      'a rule for everybody, whatever the old setting',
      'pass',
      state('disabled', { ...premium, ...included }),
    ],
    [
      'a rule for everybody, and the old setting was not read',
      'pass',
      person([], { ...premium, ...included }),
    ],
    ['left out of the rule, and never asked', 'fail', state('disabled', { ...premium, ...excluded })],
    ['left out of the rule, and must set it up', 'fail', state('enabled', { ...premium, ...excluded })],
    [
      'left out of the rule, and the old setting was not read',
      'unknown',
      person([], { ...premium, ...excluded }),
    ],
    [
      'left out of the rule, and asked the old way',
      'unknown',
      state('enforced', { ...premium, ...excluded }),
    ],
    ['blocked', 'not-applicable', state('disabled', { users: [aUser('u', { accountEnabled: false })] })],
  ]),
];

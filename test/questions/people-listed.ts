import { aUser, daysAgo, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const account = 'u@exampleton.example';
const entry = (changes: object = {}) => ({ name: 'Person u', role: 'councillor', account, ...changes });
const told = (...people: object[]) => ({
  council: { people, peopleComplete: { by: 'Clerk', on: '2026-11-01' } },
});
const nobody = told();
const box = (recipientTypeDetails = 'UserMailbox') => ({
  mailboxes: [{ userId: 'u', recipientTypeDetails }],
});
const person = (changes: object = {}, more: Given = {}): Given => ({
  users: [aUser('u', changes as Readonly<Record<string, unknown>>)],
  roleAssignments: [],
  groups: [],
  ...box(),
  ...more,
});
const used = (lastSignIn: string | null, changes: object = {}): Given => ({
  ...person(changes),
  signInActivity: [{ id: 'u', lastSignIn }],
});
const domains = (...rows: object[]) => ({
  domains: [
    { id: 'exampleton.example', isVerified: true, isInitial: false },
    { id: 'exampleton.onmicrosoft.com', isVerified: true, isInitial: true },
    ...rows,
  ],
});
const addressed = (mail: string | null | undefined, ...rows: object[]): Given => ({
  ...person({ mail }),
  ...domains(...rows),
});
const expected = { council: { expectedDomains: ['Exampleton.example'] } };
const accepted = (...names: string[]) => ({
  acceptedDomains: ['exampleton.example', 'exampleton.onmicrosoft.com', ...names].map((domainName) => ({
    domainName,
    domainType: 'Authoritative',
    matchSubDomains: false,
  })),
});
const global = '62e90394-69f5-4237-9190-012177145e10';
const grant = (principalId: string) => ({
  id: principalId,
  principalId,
  roleTemplateId: global,
  roleName: 'Global Administrator',
  isBuiltIn: true,
  directoryScopeId: '/',
});
const globals = (ids: readonly string[], more: Given = {}): Given => ({
  users: ['a', 'b', 'c', 'd', 'e'].map((id) => aUser(id)),
  groups: [],
  roleAssignments: ids.map(grant),
  ...more,
});
const emergency = (...emergencyAccounts: string[]) => ({ council: { emergencyAccounts } });
const glass = (changes: object = {}, roleAssignments: readonly object[] = [grant('u')]): Given =>
  person(changes, { roleAssignments, roleEligibilities: [] });
/** user, unifiedRoleAssignment, and domain (read 2026-11); docs/registers.md. */
export const listedPeopleQuestions = [
  ...about('people/accounts-in-register', [
    ['on the list', 'pass', person(), told(entry())],
    ['on nobody’s list', 'fail', person(), told(entry({ account: 'x@exampleton.example', name: 'X' }))],
    [
      'somebody of this name is, without account',
      'unknown',
      person(),
      told({ name: 'Person u', role: 'staff' }),
    ],
    ['a leaver, who is another question', 'pass', person(), told(entry({ left: '2026-05-08' }))],
    ['the account of a shared mailbox', 'pass', person({}, box('SharedMailbox')), nobody],
    ['blocked', 'pass', person({ accountEnabled: false }), nobody],
    ['a guest', 'pass', person({ userType: 'Guest' }), nobody],
    ['no list', 'unknown', person()],
  ]),
  ...about('people/accounts-in-use', [
    ['last month', 'pass', used('under-30-days')],
    ['half a year ago', 'fail', used('over-90-days')],
    ['never, and made long ago', 'fail', used('never')],
    ['never, and made last week', 'not-applicable', used('never', { createdDateTime: daysAgo(7) })],
    ['only an attempt was told', 'unknown', used(null)],
    ['when it was made was not said', 'unknown', used('never', { createdDateTime: undefined })],
    ['not in the plan', 'unknown', person()],
  ]),
  ...about('people/own-domain-address', [
    ['on the council’s own', 'pass', addressed(account), told(entry())],
    ['in capitals', 'pass', addressed(account.toUpperCase()), told(entry())],
    ['with a provider of private mailboxes', 'fail', addressed('u@hotmail.co.uk'), told(entry())],
    [
      'on a domain that nobody proved',
      'fail',
      addressed('u@new.example', { id: 'new.example', isVerified: false }),
      told(entry()),
    ],
    ['on the domain that Microsoft gave', 'fail', addressed('u@exampleton.onmicrosoft.com'), told(entry())],
    [
      'whether the domain is proved was not said',
      'unknown',
      addressed('u@new.example', { id: 'new.example' }),
      told(entry()),
    ],
    ['no list', 'unknown', addressed(account)],
  ]),
  ...about('people/password-age', [
    ['three months ago', 'pass', person()],
    [
      'two years ago',
      'fail',
      person({ lastPasswordChangeDateTime: daysAgo(730), createdDateTime: daysAgo(900) }),
    ],
    ['not said', 'unknown', person({ lastPasswordChangeDateTime: null })],
    ['no date', 'unknown', person({ lastPasswordChangeDateTime: 'yesterday' })],
  ]),
  ...about('people/password-rules-apply', [
    ['as it comes', 'pass', person({ passwordPolicies: null })],
    ['None', 'pass', person({ passwordPolicies: 'None' })],
    ['switched off', 'fail', person({ passwordPolicies: 'DisableStrongPassword' })],
    [
      'switched off beside another',
      'fail',
      person({ passwordPolicies: 'DisablePasswordExpiration, DisableStrongPassword' }),
    ],
    ['only expiry is off', 'pass', person({ passwordPolicies: 'DisablePasswordExpiration' })],
    ['did not come back', 'unknown', person({ passwordPolicies: undefined })],
    [
      'kept on a local server',
      'not-applicable',
      person({ onPremisesSyncEnabled: true, passwordPolicies: 'DisableStrongPassword' }),
    ],
  ]),
  ...about('administrators/few-global-administrators', [
    ['two', 'pass', globals(['a', 'b'])],
    ['one', 'fail', globals(['a'])],
    ['five', 'fail', globals(['a', 'b', 'c', 'd', 'e'])],
    [
      'one by name and one by a group',
      'pass',
      globals(['a', 'g'], { groups: each({ g: { found: true, members: [{ id: 'b', type: 'user' }] } }) }),
    ],
    [
      'the same one twice',
      'fail',
      globals(['a', 'g'], { groups: each({ g: { found: true, members: [{ id: 'a', type: 'user' }] } }) }),
    ],
    ['a group that nobody could read', 'unknown', globals(['a', 'g'], { groups: [refused('g')] })],
    [
      'two, one of them blocked',
      'fail',
      globals(['a', 'b'], { users: [aUser('a'), aUser('b', { accountEnabled: false })] }),
    ],
    ['none at all, which cannot be', 'unknown', globals([])],
    [
      'whether one can sign in was not said',
      'unknown',
      globals(['a', 'b'], { users: [aUser('a'), aUser('b', { accountEnabled: undefined })] }),
    ],
  ]),
  ...about('administrators/emergency-account-exists', [
    ['it is there', 'pass', glass(), emergency(account)],
    ['it is blocked', 'fail', glass({ accountEnabled: false }), emergency(account)],
    ['it is named, and is not there', 'fail', glass(), emergency('glass@exampleton.example')],
    ['the register says that there is none', 'fail', glass(), emergency()],
    ['nobody was asked', 'unknown', glass()],
    ['nobody was asked, and the accounts were not read', 'unknown', {}],
    ['the accounts were not read', 'unknown', {}, emergency(account)],
  ]),
  ...about('administrators/emergency-account-works', [
    ['can change everything, kept in the cloud', 'pass', glass(), emergency(account)],
    ['comes from a local server', 'fail', glass({ onPremisesSyncEnabled: true }), emergency(account)],
    ['once did, and no longer', 'pass', glass({ onPremisesSyncEnabled: false }), emergency(account)],
    [
      'where it comes from did not come back',
      'unknown',
      glass({ onPremisesSyncEnabled: undefined }),
      emergency(account),
    ],
    ['holds no role', 'fail', glass({}, [grant('x')]), emergency(account)],
    [
      'whether it can sign in was not said',
      'unknown',
      glass({ accountEnabled: undefined }),
      emergency(account),
    ],
  ]),
  ...about('tenant/domains-expected', [
    ['as expected', 'pass', { ...domains(), ...accepted() }, expected],
    ['one more', 'fail', { ...domains({ id: 'old.example', isVerified: true }), ...accepted() }, expected],
    [
      'one more that nobody proved',
      'pass',
      { ...domains({ id: 'old.example', isVerified: false }), ...accepted() },
      expected,
    ],
    [
      'one more, of which nobody said whether it is proved',
      'unknown',
      { ...domains({ id: 'old.example' }), ...accepted() },
      expected,
    ],
    ['one more in Exchange', 'fail', { ...domains(), ...accepted('old.example') }, expected],
    ['nobody said what is expected', 'unknown', { ...domains(), ...accepted() }],
  ]),
];

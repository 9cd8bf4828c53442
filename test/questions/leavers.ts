import { aUser, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const account = 'u@exampleton.example';
const entry = (changes: object = {}) => ({ name: 'Person u', role: 'councillor', account, ...changes });
const left = entry({ left: '2026-05-08' });
const clerk = { name: 'Clerk', role: 'clerk', account: 'clerk@exampleton.example' };
const told = (people: readonly object[]) => ({
  council: { people, peopleComplete: { by: 'Clerk', on: '2026-11-01' } },
});
const unconfirmed = (people: readonly object[]) => ({ council: { people } });
const open: Given = { users: [aUser('u')] };
const shut: Given = { users: [aUser('u', { accountEnabled: false })] };
const seen = (changes: object | undefined): Given => ({
  ...shut,
  signInActivity: changes === undefined ? [] : [{ id: 'u', lastSignIn: 'over-90-days', ...changes }],
});
const plans = (assignedLicenses: readonly object[] | undefined): Given => ({
  users: [aUser('u', { assignedLicenses })],
});
const exchange = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const held = (principalId: string, roleTemplateId = exchange) => ({
  ...shut,
  roleAssignments: [
    { id: 'r', principalId, roleTemplateId, roleName: 'R', isBuiltIn: true, directoryScopeId: '/' },
  ],
});
const box = (rows: readonly string[] | undefined, more: Given = {}): Given => ({
  users: [
    aUser('u', { accountEnabled: false }),
    aUser('clerk', { addressDigests: ['#clerk'] }),
    aUser('other', { addressDigests: ['#other'] }),
  ],
  mailboxes: ['u', 'clerk', 'other'].map((userId) => ({
    userId,
    displayName: userId,
    recipientTypeDetails: userId === 'u' ? 'SharedMailbox' : 'UserMailbox',
    domain: 'exampleton.example',
  })),
  recipients: ['clerk', 'other'].map((userId) => ({
    recipientTypeDetails: 'UserMailbox',
    userId,
    primary: { form: 'smtp', domain: 'exampleton.example', digest: `#${userId}` },
    identityDigests: [`#${userId}`],
  })),
  mailboxPermissions:
    rows === undefined
      ? [refused('u')]
      : each({ u: rows.map((name) => ({ holder: `#${name}`, isDenied: false, isDeleted: false })) }),
  ...more,
});
/** The right is held by a mail group with these people. */
const byGroup = (...members: string[]): Given =>
  box(['team'], {
    recipients: ['clerk', 'other', 'team'].map((userId) => ({
      recipientTypeDetails: userId === 'team' ? 'MailUniversalSecurityGroup' : 'UserMailbox',
      userId,
      primary: { form: 'smtp', domain: 'exampleton.example', digest: `#${userId}` },
      identityDigests: [`#${userId}`],
    })),
    groups: each({ team: { found: true, members: members.map((id) => ({ id, type: 'user' })) } }),
  });
const two = told([left, clerk]);

/** docs/registers.md: dates last through their day in London, a name alone proves nothing; signInActivity (read 2026-11). */
export const leaverQuestions = [
  ...about('people/leavers-cannot-sign-in', [
    ['blocked', 'pass', shut, told([left])],
    ['open', 'fail', open, told([left])],
    [
      'whether it is open was not said',
      'unknown',
      { users: [aUser('u', { accountEnabled: undefined })] },
      told([left]),
    ],
    ['today is the last day', 'not-applicable', open, told([entry({ left: '2026-11-22' })])],
    ['yesterday was the last day', 'fail', open, told([entry({ left: '2026-11-21' })])],
    [
      'came back for a second term',
      'not-applicable',
      open,
      told([entry({ left: '2023-05-01' }), entry({ started: '2023-06-01' })]),
    ],
    [
      'left twice',
      'fail',
      open,
      told([entry({ left: '2023-05-01' }), entry({ started: '2023-06-01', left: '2026-05-08' })]),
    ],
    [
      'named by the id of the account',
      'fail',
      { users: [aUser('object-id', { userPrincipalName: account })] },
      told([entry({ account: 'object-id', left: '2026-05-08' })]),
    ],
    [
      'named in capitals',
      'fail',
      open,
      told([entry({ account: account.toUpperCase(), left: '2026-05-08' })]),
    ],
    [
      'somebody of this name left, and nobody said with which account',
      'unknown',
      open,
      told([{ name: 'Person u', role: 'councillor', left: '2026-05-08' }]),
    ],
    ['open, and nobody said that all who left are listed', 'fail', open, unconfirmed([left])],
    ['no list of people', 'unknown', open],
    ['the accounts were not read', 'unknown', {}, told([left])],
  ]),
  ...about('people/leavers-did-not-sign-in', [
    ['not seen since', 'pass', seen({ afterLeaving: false }), told([left])],
    ['seen since', 'fail', seen({ afterLeaving: true }), told([left])],
    [
      'only an attempt, and nobody knows what came of it',
      'unknown',
      seen({ lastSignIn: null, attemptsOnly: true, afterLeaving: null }),
      told([left]),
    ],
    ['not compared', 'unknown', seen({ afterLeaving: null }), told([left])],
    ['not listed', 'unknown', seen(undefined), told([left])],
    ['not in the plan', 'unknown', shut, told([left])],
  ]),
  ...about('people/leavers-hold-no-plan', [
    ['none', 'pass', plans([]), told([left])],
    ['one', 'fail', plans([{ skuId: 's' }]), told([left])],
    ['not said', 'unknown', plans(undefined), told([left])],
  ]),
  ...about('administrators/leavers-hold-no-role', [
    ['one', 'fail', held('u'), told([left])],
    ['somebody else holds it', 'pass', { ...held('x'), groups: [] }, told([left])],
    ['a role that only reads', 'pass', held('u', 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'), told([left])],
    [
      'by a group',
      'fail',
      { ...held('g'), groups: each({ g: { found: true, members: [{ id: 'u', type: 'user' }] } }) },
      told([left]),
    ],
    ['by a group that nobody could read', 'unknown', { ...held('g'), groups: [refused('g')] }, told([left])],
    ['the roles were not read', 'unknown', shut, told([left])],
  ]),
  ...about('people/leavers-mailbox-handed-over', [
    ['to the Clerk', 'pass', box(['clerk']), two],
    ['to nobody', 'fail', box([]), two],
    ['to the Clerk and another', 'fail', box(['clerk', 'other']), two],
    ['to somebody on nobody’s list', 'fail', box(['other']), two],
    ['to a group with the Clerk alone in it', 'pass', byGroup('clerk'), two],
    ['to a group with another in it as well', 'fail', byGroup('clerk', 'other'), two],
    ['Exchange did not answer', 'unknown', box(undefined), two],
    [
      'it is gone',
      'not-applicable',
      box([], {
        mailboxes: [
          { userId: 'clerk', recipientTypeDetails: 'UserMailbox' },
          { userId: 'other', recipientTypeDetails: 'UserMailbox' },
        ],
      }),
      two,
    ],
    [
      'to a Clerk who left as well and has no mailbox',
      'fail',
      box(['clerk'], { mailboxes: [{ userId: 'u', recipientTypeDetails: 'SharedMailbox' }] }),
      told([left, { ...clerk, left: '2026-06-01' }]),
    ],
  ]),
];

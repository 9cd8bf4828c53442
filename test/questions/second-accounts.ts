import { aUser } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;
type Word = 'pass' | 'fail' | 'unknown' | 'not-applicable';

const at = (name: string): string => `${name}@exampleton.example`;
const entry = (name: string, account: string, changes: object = {}) => ({
  name,
  role: 'councillor',
  account: at(account),
  ...changes,
});
const told = (...people: object[]) => ({
  council: { people, peopleComplete: { by: 'Clerk', on: '2026-11-01' } },
});
const unasked = (name: string, changes: Given = {}): Given => ({
  users: [aUser('u', { userPrincipalName: at(name), mail: null, ...changes })],
  mailboxes: [],
});
const named = (name: string, changes: Given = {}): Given => ({
  ...unasked(name, changes),
  roleAssignments: [],
  groups: [],
});
const clark = entry('Ann Clark', 'ann.clark');
const smith = entry('John Smith', 'john');

const bearing = (name: string, owner: object, say: Word = 'unknown'): [string, Word, Given, Given] => [
  `${name}, beside ${JSON.stringify(owner)}`,
  say,
  named(name),
  told(owner),
];

const globalAdministrator = [
  {
    id: 'r',
    principalId: 'u',
    roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
    roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
    directoryScopeId: '/',
    principal: null,
  },
];
const administrator = (more: Given = {}): Given => ({
  ...named('ann.admin', { assignedPlans: [], assignedLicenses: [] }),
  roleAssignments: globalAdministrator,
  ...more,
});
const twice = told(clark, entry('Ann Clark', 'ann.admin'));

/**
 * An address that bears a person's name beside a word for a role is perhaps that person's alone, such as the second
 * account of an administrator. The catalogue flags what no single named person of the register owns
 * (generic-accounts); a name alone proves no owner, so that such an account is left open and is no role's.
 */
export const secondAccountQuestions = [
  ...about('people/role-named-accounts', [
    ...[
      'ann.admin',
      'admin-ann',
      'clark_admin',
      'ann.clark.admin',
      'annclark.admin',
      'AClark-Admin',
      'clarka.admin',
      'aclarkadmin',
      'admin.annclark2',
      'cllr.clark',
    ].map((name) => bearing(name, clark)),
    bearing('jsmith.admin', smith),
    bearing('zoe.admin', entry('Zoë Hart', 'z.hart')),
    bearing('oneill.admin', entry("Pat O'Neill", 'pat')),
    bearing('li.admin', entry('Mei Li', 'mei')),
    bearing('hay.clerk', entry('Cllr Hay', 'cllr1')),
    bearing('adm-jsmith', smith, 'pass'),
    bearing('ann.admin', smith, 'fail'),
    bearing('annual.admin', clark, 'fail'),
    bearing('it.admin', entry('Ian Thomas', 'ian'), 'fail'),
    bearing('site.admin', clark, 'fail'),
    bearing('cllr1', entry('Cllr Ann Clark', 'ann'), 'fail'),
    bearing('deputy.clerk', entry('Deputy Clerk', 'jo'), 'fail'),
    bearing('townclerk', entry('The Town Clerk', 'jo'), 'fail'),
    bearing('ann.admin', { ...clark, left: '2026-05-08' }, 'fail'),
    bearing('ann.admin', { ...clark, started: '2027-05-08' }, 'fail'),
    ['listed for its person', 'pass', named('ann.admin'), twice],
    [
      'one account of two people',
      'fail',
      named('clerk'),
      told(entry('Ann Clark', 'clerk'), entry('Jo Hay', 'clerk')),
    ],
    [
      'handed on to the next',
      'pass',
      named('clerk'),
      told(entry('Ann Clark', 'clerk', { left: '2025-05-08' }), entry('Jo Hay', 'clerk')),
    ],
    [
      'one person in two posts, written in two ways',
      'pass',
      named('clerk'),
      told(entry('Jo Hay', 'clerk'), entry('Jo  hay', 'clerk', { role: 'clerk' })),
    ],
    [
      'an entry without an account that bears its display name',
      'unknown',
      named('clerk', { displayName: 'Jo Hay' }),
      told({ name: 'Jo Hay', role: 'clerk' }),
    ],
  ]),
  ...about('people/mailbox-for-each', [
    ['the second account of an administrator on the list', 'not-applicable', administrator(), twice],
    ['the only account of an administrator', 'fail', administrator(), told(entry('Ann Clark', 'ann.admin'))],
    ['a second account that changes nothing', 'fail', administrator({ roleAssignments: [] }), twice],
    [
      'the first account of two',
      'fail',
      { ...administrator(), users: named('ann.clark', { assignedPlans: [] })['users'] },
      twice,
    ],
    [
      'the daily account, which changes settings too',
      'pass',
      {
        ...administrator(),
        users: [aUser('u', { userPrincipalName: at('ann.clark') })],
        mailboxes: [{ userId: 'u', recipientTypeDetails: 'UserMailbox' }],
      },
      twice,
    ],
    [
      'the second account of one, and the only one of another',
      'fail',
      administrator(),
      told(clark, entry('Ann Clark', 'ann.admin'), entry('Jo Hay', 'ann.admin')),
    ],
    [
      'a second account, where the roles were not read',
      'unknown',
      unasked('ann.admin', { assignedPlans: [] }),
      twice,
    ],
  ]),
  ...about('people/own-domain-address', [
    ['the second account of an administrator on the list', 'not-applicable', administrator(), twice],
    ['the only account of an administrator', 'fail', administrator(), told(entry('Ann Clark', 'ann.admin'))],
  ]),
];

import { aUser } from '../../src/facts/testing.ts';
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

/** user (Graph v1.0, read 2026-11); the catalogue names townclerk@, deputy.clerk@ and cllr1@ (generic-accounts). */
export const roleNameQuestions = [
  ...about('people/role-named-accounts', [
    [
      'in capitals, on nobody’s list',
      'fail',
      person({ userPrincipalName: 'Clerk@exampleton.example', mail: null }),
      nobody,
    ],
    ['a person', 'pass', person(), nobody],
    ...['info', 'townclerk', 'deputy.clerk', 'cllr1', 'Clerks-Office', 'site_admin', 'COUNCILLORS'].map(
      (name): [string, 'fail', Given, ReturnType<typeof told>] => [
        `${name}, without a plan`,
        'fail',
        person({ userPrincipalName: `${name}@exampleton.example`, assignedLicenses: [] }),
        nobody,
      ],
    ),
    ...['infora.hale', 'clerkson', 'badminton.club'].map(
      (name): [string, 'pass', Given, ReturnType<typeof told>] => [
        `${name}, in which a word only stands`,
        'pass',
        person({ userPrincipalName: `${name}@exampleton.example` }),
        nobody,
      ],
    ),
    [
      'the account of a shared mailbox that is open',
      'fail',
      person({ userPrincipalName: 'office@exampleton.example' }, box('SharedMailbox')),
      nobody,
    ],
    [
      'a shared mailbox that is not open',
      'pass',
      person({ userPrincipalName: 'office@exampleton.example', accountEnabled: false }, box('SharedMailbox')),
      nobody,
    ],
    [
      'a guest who is the clerk of another council',
      'pass',
      person({ userPrincipalName: 'clerk_other.example#EXT#@exampleton.example', userType: 'Guest' }),
      nobody,
    ],
    [
      'the recorded emergency account',
      'pass',
      person({ userPrincipalName: 'admin@exampleton.example' }),
      { council: { people: [], emergencyAccounts: ['admin@exampleton.example'] } },
    ],
    ['no list of people', 'unknown', person({ userPrincipalName: 'clerk@exampleton.example' })],
    [
      'a councillor who left, who is another question',
      'pass',
      person({ userPrincipalName: 'cllr.u@exampleton.example' }),
      told(entry({ account: 'cllr.u@exampleton.example', left: '2026-05-08' })),
    ],
    [
      'on the list',
      'pass',
      person({ userPrincipalName: 'clerk@exampleton.example' }),
      told(entry({ account: 'clerk@exampleton.example' })),
    ],
  ]),
];

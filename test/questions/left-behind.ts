import { aUser, daysAgo, each, refused } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const register = (...accounts: string[]) => ({
  council: {
    people: accounts.map((account) => ({ name: account, role: 'contractor', account })),
    peopleComplete: { by: 'Clerk', on: '2026-11-01' },
  },
});
const guest = (days: number | undefined, changes: object = {}) => ({
  users: [
    aUser('g', {
      userType: 'Guest',
      mail: 'x@auditor.example',
      createdDateTime: days === undefined ? null : daysAgo(days),
      ...changes,
    }),
  ],
});
const states = (given: Readonly<Record<string, string | null>>) => ({
  users: Object.keys(given).map((id) => aUser(id)),
  perUserMfaStates: each(
    Object.fromEntries(Object.entries(given).map(([id, perUserMfaState]) => [id, { perUserMfaState }])),
  ),
});

/** user (`createdDateTime`, `userType`) and strongAuthenticationRequirements; howto-mfa-userstates (read 2026-11). */
export const leftBehindQuestions = [
  ...about('advised/older-guests-known', [
    ['two years, on no list', 'fail', guest(730), register()],
    ['two years, on the list', 'pass', guest(730), register('x@auditor.example')],
    ['a month', 'pass', guest(30), register()],
    ['a month, and there is no list', 'pass', guest(30)],
    ['two years, and there is no list', 'unknown', guest(730)],
    ['on its last day', 'pass', guest(365), register()],
    ['a day later', 'fail', guest(366), register()],
    ['a shorter time was agreed', 'fail', guest(100), { ...register(), params: { maxDays: 90 } }],
    ['when it was made did not come', 'unknown', guest(undefined), register()],
    ['a guest who may not sign in', 'pass', guest(730, { accountEnabled: false }), register()],
    ['a councillor of long ago', 'pass', guest(730, { userType: 'Member' }), register()],
    ['nobody was read', 'unknown', {}, register()],
  ]),
  ...about('advised/no-per-user-second-step', [
    ['off for everybody', 'pass', states({ a: 'disabled', b: 'disabled' })],
    ['enforced for one', 'fail', states({ a: 'disabled', b: 'enforced' })],
    ['enabled, and nobody has set it up yet', 'fail', states({ a: 'enabled' })],
    ['in other letters', 'fail', states({ a: 'Enforced' })],
    ['no state came for one', 'unknown', states({ a: 'disabled', b: null })],
    ['a state that Microsoft has since invented', 'unknown', states({ a: 'paused' })],
    ['one is certain, another did not come', 'fail', states({ a: 'enforced', b: null })],
    [
      'one account was refused',
      'unknown',
      {
        users: [aUser('a'), aUser('b')],
        perUserMfaStates: [...each({ a: { perUserMfaState: 'disabled' } }), refused('b')],
      },
    ],
    ['nobody was read', 'unknown', { users: [aUser('a')] }],
  ]),
];

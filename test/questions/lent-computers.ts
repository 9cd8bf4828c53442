import { aLaptop, anIphone } from '../../src/facts/devices/testing.ts';
import { aUser, daysAgo } from '../../src/facts/testing.ts';
import { about } from './question.ts';

type Given = Readonly<Record<string, unknown>>;

const account = 'ann@exampleton.example';
const told = (changes: object = {}) => ({
  council: {
    people: [{ name: 'Ann Acre', role: 'councillor', account, ...changes }],
    peopleComplete: { by: 'Clerk', on: '2026-11-01' },
  },
});
const left = told({ left: '2026-06-30' });
const devices = (...managedDevices: object[]): Given => ({
  users: [aUser('ann', { userPrincipalName: account })],
  managedDevices,
});
const lent = (changes: object = {}) => devices(aLaptop({ id: 'pc', ...changes }));
const blocked: Given = {
  ...lent(),
  users: [aUser('ann', { userPrincipalName: account, accountEnabled: false })],
};
const gone: Given = { ...lent(), users: [aUser('other')] };

/** managedDevice: userId, enrolledDateTime, lastSyncDateTime (read 2026-11). Enrolling again sets the date anew. */
export const lentQuestions = [
  ...about('devices/leavers-devices-back', [
    ['she is in office', 'pass', lent(), told()],
    ['she left in summer', 'fail', lent(), left],
    [
      'she left and came back',
      'pass',
      lent(),
      {
        council: {
          people: [
            { name: 'Ann Acre', role: 'councillor', account, left: '2026-06-30' },
            { name: 'Ann Acre', role: 'councillor', account, started: '2026-07-01' },
          ],
          peopleComplete: { by: 'Clerk', on: '2026-11-01' },
        },
      },
    ],
    ['she is in office until tomorrow', 'pass', lent(), told({ left: '2026-11-23' })],
    ['her account is switched off', 'fail', blocked, told()],
    ['her account is gone', 'fail', gone, told()],
    ['her own computer', 'not-applicable', lent({ managedDeviceOwnerType: 'personal' }), left],
    ['it is being wiped', 'not-applicable', lent({ managementState: 'wipePending' }), left],
    ['nobody gave a list of people', 'unknown', lent()],
    ['accounts were not read', 'unknown', { managedDevices: [aLaptop()] }, told()],
  ]),
  ...about('devices/loans-in-time', [
    ['two months', 'pass', lent({ enrolledDateTime: daysAgo(55) }), told()],
    ['five months', 'fail', lent({ enrolledDateTime: daysAgo(150) }), told()],
    [
      'five months, and half a year is agreed',
      'pass',
      lent({ enrolledDateTime: daysAgo(150) }),
      { ...told(), params: { maxMonths: 6 } },
    ],
    [
      'the clerk is given hers, and borrows none',
      'not-applicable',
      lent({ enrolledDateTime: daysAgo(900) }),
      told({ role: 'clerk' }),
    ],
    ['a chair is a councillor', 'fail', lent({ enrolledDateTime: daysAgo(150) }), told({ role: 'chair' })],
    ['her phone', 'not-applicable', devices(anIphone({ enrolledDateTime: daysAgo(900) })), told()],
    [
      'her own computer',
      'not-applicable',
      lent({ enrolledDateTime: daysAgo(900), managedDeviceOwnerType: 'personal' }),
      told(),
    ],
    ['when it was set up did not come', 'unknown', lent({ enrolledDateTime: null }), told()],
    [
      'the year 1 is how Intune writes never',
      'unknown',
      lent({ enrolledDateTime: '0001-01-01T00:00:00Z' }),
      told(),
    ],
    [
      'whose it is nobody said',
      'unknown',
      lent({ enrolledDateTime: daysAgo(150), managedDeviceOwnerType: 'unknown' }),
      told(),
    ],
  ]),
  ...about('devices/one-loan-each', [
    ['one', 'pass', lent(), told()],
    ['two', 'fail', devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })), told()],
    ['a computer and a phone', 'pass', devices(aLaptop({ id: 'a' }), anIphone({ id: 'b' })), told()],
    [
      'one of the council and one of her own',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b', managedDeviceOwnerType: 'personal' })),
      told(),
    ],
    [
      'two, one of them being wiped',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b', managementState: 'wipePending' })),
      told(),
    ],
    [
      'two, and two are agreed',
      'pass',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })),
      { ...told(), params: { maxDevices: 2 } },
    ],
    [
      'the clerk has two',
      'not-applicable',
      devices(aLaptop({ id: 'a' }), aLaptop({ id: 'b' })),
      told({ role: 'clerk' }),
    ],
  ]),
  ...about('devices/seen-recently', [
    ['yesterday', 'pass', lent({ lastSyncDateTime: daysAgo(1) })],
    ['forty days ago', 'fail', lent({ lastSyncDateTime: daysAgo(40) })],
    [
      'forty days ago, and the council allows ninety',
      'pass',
      lent({ lastSyncDateTime: daysAgo(40) }),
      { params: { maxDays: 90 } },
    ],
    ['never', 'unknown', lent({ lastSyncDateTime: '0001-01-01T00:00:00Z' })],
    ['it did not come', 'unknown', lent({ lastSyncDateTime: null })],
    [
      'being wiped',
      'not-applicable',
      lent({ lastSyncDateTime: daysAgo(40), managementState: 'wipePending' }),
    ],
    ['a list without any device', 'not-applicable', { managedDevices: [] }],
    ['devices were not read', 'unknown', {}],
  ]),
];

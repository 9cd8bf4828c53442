import { daysAgo } from '../../src/facts/testing.ts';
import { byExchange, byIntune, without } from './a-phone.ts';
import { about } from './question.ts';

const registered = (changes: object = {}) => ({
  registeredDevices: [
    {
      id: 'r1',
      displayName: 'LAPTOP-7',
      deviceId: 'd1',
      accountEnabled: true,
      isManaged: null,
      operatingSystem: 'Windows',
      profileType: 'RegisteredDevice',
      approximateLastSignInDateTime: daysAgo(5),
      ownerIds: ['ann'],
      ...changes,
    },
  ],
});
const phone = registered({ displayName: 'iPhone', operatingSystem: 'iPhone' });
const intune = (changes: object = {}) => ({
  ...byIntune({ azureADDeviceId: 'd1', ...changes }, []),
});
const nothing = { ...byExchange(), managedAppRegistrations: [], mobileDevices: [] };

/** Remote actions of Intune; Clear-MobileDevice; selective wipe of app data (read 2026-11). */
export const wipeQuestions = about('devices/can-be-wiped', [
  ['Intune manages it', 'pass', { ...nothing, ...phone, ...intune() }],
  [
    'Exchange knows the phone',
    'pass',
    { ...nothing, ...phone, mobileDevices: byExchange()['mobileDevices'] },
  ],
  [
    'a protected app is on the phone',
    'pass',
    { ...nothing, ...phone, managedAppRegistrations: [{ id: 'r', userId: 'ann', platform: 'iOS' }] },
  ],
  ['a computer with a browser alone', 'fail', { ...nothing, ...registered() }],
  [
    'Exchange cannot wipe a computer',
    'fail',
    {
      ...nothing,
      ...registered(),
      mobileDevices: byExchange({}, { deviceOS: 'Windows 11' })['mobileDevices'],
    },
  ],
  [
    'an account of a device that is switched off',
    'not-applicable',
    { ...nothing, ...registered({ accountEnabled: false }) },
  ],
  [
    'not used for a year',
    'not-applicable',
    { ...nothing, ...registered({ approximateLastSignInDateTime: daysAgo(400) }) },
  ],
  ['devices of Intune were not read', 'unknown', without('managedDevices', { ...nothing, ...registered() })],
]);

import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { CouncilInputs } from '../../model/council.ts';
import { aUser, asOf, daysAgo, factsOf, factsOfSnapshot, told } from '../testing.ts';
import { anIphone } from './testing.ts';

const registered = (changes: Readonly<Record<string, unknown>> = {}) => ({
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
});
const phone = (changes: Readonly<Record<string, unknown>> = {}) =>
  registered({ displayName: 'iPhone', operatingSystem: 'iPhone', ...changes });
const partnership = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'p1',
  userId: 'ann',
  deviceOS: 'iOS 26.6.1',
  deviceAccessState: 'Allowed',
  isOutlookApp: true,
  ...changes,
});

const evidence = (more: Readonly<Record<string, unknown>>) => ({
  users: [aUser('ann')],
  managedDevices: [],
  mobileDevices: [],
  managedAppRegistrations: [],
  ...more,
});
const routesOf = (more: Readonly<Record<string, unknown>>) =>
  factsOf(evidence(more)).registeredDevice.subjects.map(({ wipeRoute }) => told(wipeRoute));
const routeOf = (device: object, more: Readonly<Record<string, unknown>> = {}) =>
  routesOf({ registeredDevices: [device], ...more })[0];

/** The same, where one kind could not be read. */
const without = (kind: string, cause: string, more: Readonly<Record<string, unknown>>) => {
  const snapshot = bareSnapshot(evidence(more));
  const gone = { status: 'unavailable', at: asOf.toISOString(), cause, detail: 'not read' };
  const changed = { ...snapshot, evidence: { ...snapshot.evidence, [kind]: gone } } as typeof snapshot;
  const [first] = factsOfSnapshot(changed, CouncilInputs.parse({})).registeredDevice.subjects;
  return told(first?.wipeRoute);
};

describe('a way to wipe', () => {
  const managed = (changes: Readonly<Record<string, unknown>> = {}) => ({
    managedDevices: [anIphone({ azureADDeviceId: 'D1', managementState: 'managed', ...changes })],
  });

  it('is Intune where it manages the device and heard from it', () => {
    expect(routeOf(phone(), managed())).toBe('intune');
    expect(routeOf(phone(), managed({ managementState: 'wipePending' }))).toBe('intune');
    expect(routeOf(registered(), managed({ operatingSystem: 'Linux' }))).toBe('none');
  });

  it('trap: an order to a silent device may never run, and one that failed proves nothing', () => {
    expect(routeOf(phone(), managed({ lastSyncDateTime: daysAgo(60) }))).toBe(
      'managedDevices: not-supported',
    );
    expect(routeOf(phone(), managed({ managementState: 'wipeFailed' }))).toBe('managedDevices: error');
    expect(routeOf(phone(), managed({ managementState: 'somethingNew' }))).toBe('managedDevices: error');
  });

  it.each([undefined, null, '', '00000000-0000-0000-0000-000000000000'])(
    'trap: a managed device whose link is %j may be any device that is not known to be unmanaged',
    (azureADDeviceId) => {
      expect(routeOf(registered(), managed({ azureADDeviceId }))).toBe('managedDevices: error');
      expect(routeOf(registered({ isManaged: false }), managed({ azureADDeviceId }))).toBe('none');
      expect(routeOf(registered({ deviceId: null }), managed())).toBe('none');
    },
  );

  it('trap: no computer that nobody manages has one, whatever its owner’s phone has', () => {
    const more = {
      mobileDevices: [partnership({ deviceOS: 'Windows 10' })],
      managedAppRegistrations: [{ id: 'a', userId: 'ann', platform: 'iOS' }],
    };
    expect(routeOf(registered(), more)).toBe('none');
    expect(routeOf(registered({ operatingSystem: 'MacMDM' }), more)).toBe('none');
  });

  it('is the protected app or the partnership of the owner’s only phone of the kind', () => {
    const app = { managedAppRegistrations: [{ id: 'a', userId: 'ann', platform: 'iOS' }] };
    expect(routeOf(phone(), app)).toBe('app');
    expect(routeOf(phone({ operatingSystem: 'Android' }), app)).toBe('none');
    const odd = { managedAppRegistrations: [{ id: 'a', userId: 'ann', platform: null }] };
    const nobodys = { managedAppRegistrations: [{ id: 'a', userId: null, platform: 'iOS' }] };
    for (const one of [odd, nobodys]) expect(routeOf(phone(), one)).toBe('managedAppRegistrations: error');
    expect(routeOf(phone(), { mobileDevices: [partnership()] })).toBe('mail');
    expect(routeOf(phone(), { mobileDevices: [partnership({ userId: 'ben' })] })).toBe('none');
    expect(routeOf(phone())).toBe('none');
  });

  it('trap: a partnership stays when its phone is gone, so with more phones than that nobody knows', () => {
    const two = [phone(), phone({ id: 'r2', deviceId: 'd2' })];
    const open = 'mobileDevices: not-supported';
    expect(routesOf({ registeredDevices: two, mobileDevices: [partnership()] })).toEqual([open, open]);
    const both = [partnership(), partnership({ id: 'p2' })];
    expect(routesOf({ registeredDevices: two, mobileDevices: both })).toEqual(['mail', 'mail']);
    expect(routesOf({ registeredDevices: two })).toEqual(['none', 'none']);
    expect(routeOf(phone(), { mobileDevices: [partnership({ deviceOS: null })] })).toBe(
      'mobileDevices: error',
    );
  });

  it('is not known of a device that another system manages, or whose owner was not sent', () => {
    expect(routeOf(registered({ isManaged: true }))).toBe('registeredDevices: not-supported');
    expect(routeOf(phone({ ownerIds: null }))).toBe('registeredDevices: error');
    expect(routeOf(registered({ operatingSystem: null }))).toBe('registeredDevices: error');
  });

  it('is never absent where a list that could hold it was not read', () => {
    const one = { registeredDevices: [registered()] };
    expect(without('managedDevices', 'permission', one)).toBe('managedDevices: permission');
    const mobile = { registeredDevices: [phone()] };
    expect(without('mobileDevices', 'permission', mobile)).toBe('mobileDevices: permission');
    expect(without('managedAppRegistrations', 'permission', mobile)).toBe(
      'managedAppRegistrations: permission',
    );
    expect(without('mobileDevices', 'permission', { ...mobile, ...managed() })).toBe('intune');
  });

  it('is known to be absent without Intune, where no plan ever had it', () => {
    const basic = {
      subscribedSkus: [{ skuId: 'b', capabilityStatus: 'Enabled', servicePlans: [] }],
      registeredDevices: [registered()],
    };
    expect(without('managedDevices', 'licence', basic)).toBe('none');
    expect(without('managedAppRegistrations', 'licence', { ...basic, registeredDevices: [phone()] })).toBe(
      'none',
    );
  });
});

describe('devices with a council account', () => {
  it('are no printers, and have names and ages', () => {
    const { subjects, missing } = factsOf(
      evidence({
        registeredDevices: [
          registered({ displayName: null }),
          registered({ id: 'r2', profileType: 'Printer' }),
          registered({ id: 'r3', approximateLastSignInDateTime: null, accountEnabled: null }),
        ],
      }),
    ).registeredDevice;
    expect(missing).toEqual([]);
    expect(
      subjects.map(({ name, lastUsedDays, isEnabled }) => [name, told(lastUsedDays), told(isEnabled)]),
    ).toEqual([
      ['A device without a name (r1)', 5, true],
      ['LAPTOP-7', 'registeredDevices: not-supported', 'registeredDevices: error'],
    ]);
  });
});

describe('the system of a device with a council account', () => {
  it.each([
    ['Windows', 'windows'],
    ['HoloLens', 'windows'],
    ['Surface Hub', 'windows'],
    ['SurfaceHub', 'windows'],
    ['ChromeOS', 'other'],
    ['Windows Phone', 'other'],
    [null, 'registeredDevices: error'],
  ])('of %s is %s', (operatingSystem, platform) => {
    const [device] = factsOf(evidence({ registeredDevices: [registered({ operatingSystem })] }))
      .registeredDevice.subjects;
    expect(told(device?.platform)).toBe(platform);
  });
});

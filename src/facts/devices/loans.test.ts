import { describe, expect, it } from 'vitest';
import { aUser, daysAgo, factsOf, told } from '../testing.ts';
import { aLaptop, anIphone } from './testing.ts';

const register = { people: [{ name: 'Ann Acre', role: 'councillor', account: 'ann@council.example' }] };
const ann = aUser('ann', { userPrincipalName: 'ann@council.example' });
const devicesOf = (evidence: Readonly<Record<string, unknown>>) =>
  factsOf({ users: [ann], ...evidence }, register).device.subjects;

describe('computers on loan', () => {
  it('count with the person who has them: computers of the council that are in use', () => {
    const managedDevices = [
      aLaptop({ id: 'a' }),
      aLaptop({ id: 'b' }),
      aLaptop({ id: 'own', managedDeviceOwnerType: 'personal' }),
      aLaptop({ id: 'gone', managementState: 'wipePending' }),
      anIphone({ id: 'phone' }),
      aLaptop({ id: 'hall', userId: '' }),
    ];
    const [first, ...others] = devicesOf({ managedDevices });
    expect(first).toMatchObject({ mainUserComputers: 2, mainUserRole: 'councillor' });
    expect(others.at(-1)).toMatchObject({ mainUserComputers: 0, mainUserRole: 'none' });
  });

  it('start anew with each enrolment, which is why they are only listed', () => {
    const [device] = devicesOf({ managedDevices: [aLaptop({ enrolledDateTime: daysAgo(3) })] });
    expect(device?.monthsSinceSetUp).toBe(1);
    const [older] = devicesOf({ managedDevices: [aLaptop({ enrolledDateTime: daysAgo(94) })] });
    expect(older?.monthsSinceSetUp).toBe(4);
  });

  it('are nobody’s while the accounts were not read', () => {
    const [device] = factsOf({ managedDevices: [aLaptop()] }, register).device.subjects;
    expect(told(device?.mainUserRole)).toBe('users: permission');
  });
});

import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const answered = {
  id: '1',
  displayName: 'LAPTOP-7',
  deviceId: '2',
  accountEnabled: true,
  isManaged: null,
  operatingSystem: 'Windows',
  profileType: 'RegisteredDevice',
  approximateLastSignInDateTime: '2026-11-20T08:00:00Z',
  operatingSystemVersion: '10.0.26200.1',
  registeredOwners: [{ '@odata.type': '#microsoft.graph.user', id: 'ann', displayName: 'Ann Acre' }],
};

describe('registeredDevices', () => {
  it('keeps what a fact needs: of the owners their ids, and nothing where none were sent', async () => {
    const { registeredOwners: _, ...rest } = answered;
    const silent = { ...rest, id: '3' };
    const { evidence } = await collected(collectOptions({ '/devices': [answered, silent] }));
    const { operatingSystemVersion: _version, registeredOwners: _owners, ...kept } = answered;
    expect(evidence.registeredDevices).toMatchObject({
      status: 'collected',
      value: [
        { ...kept, ownerIds: ['ann'] },
        { ...kept, id: '3', ownerIds: null },
      ],
    });
    expect(JSON.stringify(evidence.registeredDevices)).not.toMatch(/Ann Acre|26200/);
  });
});

import { describe, expect, it } from 'vitest';
import { CouncilInputs } from '../../../model/council.ts';
import { businessPremium, collected, collectOptions, refused } from '../../run/testing.ts';

const device = (id: string, managedDeviceOwnerType = 'company') => ({
  id,
  operatingSystem: 'Windows',
  managedDeviceOwnerType,
});
const app = (id: string, displayName: string, deviceCount: number) => ({
  id,
  displayName,
  platform: 'windows',
  deviceCount,
});
const on = (id: string) => `/deviceManagement/detectedApps/${id}/managedDevices`;
const tenant = {
  ...businessPremium,
  '/deviceManagement/managedDevices': [device('d1'), device('d2'), device('home', 'personal')],
  '/deviceManagement/detectedApps': [
    app('calculator', 'Microsoft.WindowsCalculator', 9),
    app('edge', 'Microsoft Edge', 5),
    app('reader', 'Reader', 4),
    app('rare', 'Rare', 1),
    app('keeper', 'KeePass 2.57', 1),
  ],
  [on('edge')]: [{ id: 'd1', deviceName: 'Left out' }],
  [on('reader')]: [{ id: 'd2' }],
  [on('keeper')]: [{ id: 'd2' }],
};
const run = async (changes: Parameters<typeof collectOptions>[0] = {}) => {
  const software = [{ name: 'KeePass', use: 'password-manager' }];
  const options = collectOptions({ ...tenant, ...changes }, { inputs: CouncilInputs.parse({ software }) });
  const { evidence } = await collected(options);
  return evidence.detectedAppDevices;
};

describe('detectedAppDevices', () => {
  it('asks for named password managers, then for common programs until every council computer was seen', async () => {
    const evidence = await run();
    expect(evidence).toMatchObject({
      status: 'collected',
      value: [
        { subject: 'keeper', value: [{ id: 'd2' }] },
        { subject: 'edge', value: [{ id: 'd1' }] },
      ],
    });
    expect(JSON.stringify(evidence)).not.toContain('Left out');
  });

  it('goes on after one that was refused, and says so of it', async () => {
    const evidence = await run({ [on('edge')]: refused('error'), [on('reader')]: [{ id: 'd1' }] });
    expect(evidence).toMatchObject({
      value: [
        { subject: 'keeper' },
        { subject: 'edge', status: 'unavailable', cause: 'error' },
        { subject: 'reader', value: [{ id: 'd1' }] },
      ],
    });
  });
});

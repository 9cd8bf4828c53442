import { describe, expect, it } from 'vitest';
import { businessPremium, collected, collectOptions, notFound, refused } from '../../run/testing.ts';

const clean = { realTimeProtectionEnabled: true, deviceState: 'clean', lastReportedDateTime: '2026-11-22' };
const one = '/deviceManagement/managedDevices/pc/windowsProtectionState';
const finds = (id: string) =>
  `/deviceManagement/managedDevices/${id}/windowsProtectionState/detectedMalwareState`;
const devices = [
  { id: 'pc', operatingSystem: 'Windows', windowsProtectionState: { ...clean, engineVersion: '1.1' } },
  { id: 'mute', operatingSystem: 'Windows', windowsProtectionState: { deviceState: null } },
  {
    id: 'ill',
    operatingSystem: 'Windows',
    windowsProtectionState: { deviceState: 'rebootPending,critical' },
  },
  { id: 'phone', operatingSystem: 'iOS', windowsProtectionState: null },
];
const tenant = {
  ...businessPremium,
  '/deviceManagement/managedDevices': devices,
  [finds('ill')]: [{ displayName: 'Trojan', state: 'detected', threatState: 'active', severity: 'high' }],
};
const reading = async (changes: Parameters<typeof collectOptions>[0] = {}) => {
  const options = collectOptions({ ...tenant, ...changes });
  const { evidence } = await collected(options);
  return evidence;
};

describe('windowsProtectionStates', () => {
  it('keeps what a fact needs of each Windows computer, and says which are silent', async () => {
    const { windowsProtectionStates: found, detectedMalwareStates: detected } = await reading();
    expect(found).toMatchObject({
      value: [
        { subject: 'pc', value: clean },
        { subject: 'mute', status: 'unavailable', detail: expect.stringContaining('not reported') },
        { subject: 'ill', value: { deviceState: 'rebootPending,critical' } },
      ],
    });
    expect(JSON.stringify(found)).not.toContain('1.1');
    // A clean computer is not asked what it found.
    expect(detected).toMatchObject({
      value: [
        { subject: 'ill', value: [{ displayName: 'Trojan', state: 'detected', threatState: 'active' }] },
      ],
    });
  });

  it('asks each computer where the list is refused: 404 and an empty object are silence', async () => {
    const { windowsProtectionStates: found } = await reading({
      'beta /deviceManagement/managedDevices': refused('error'),
      [one]: clean,
      '/deviceManagement/managedDevices/mute/windowsProtectionState': notFound,
    });
    expect(found).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({ subject: 'pc', status: 'collected', value: clean }),
        expect.objectContaining({ subject: 'mute', status: 'unavailable' }),
        expect.objectContaining({ subject: 'ill', status: 'unavailable' }),
      ]),
    });
  });
});

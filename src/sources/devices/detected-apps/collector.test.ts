import { describe, expect, it } from 'vitest';
import { businessBasic, businessPremium, collected, collectOptions } from '../../run/testing.ts';
import { isPackage, titleOf } from './title.ts';

const row = (id: string, displayName: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  displayName,
  publisher: 'Maker',
  platform: 'windows',
  deviceCount: 2,
  ...more,
});
const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.detectedApps;
};

describe('detectedApps', () => {
  it('is not whole where a program names no system, or no name', async () => {
    for (const strange of [
      row('1', 'ChatGPT', { platform: null }),
      row('1', 'X', { platform: 'unknown' }),
      row('1', ''),
    ])
      expect(
        await reading({ ...businessPremium, '/deviceManagement/detectedApps': [strange] }),
      ).toMatchObject({ partial: { cause: 'error' }, value: [] });
  });

  it('keeps the maker that one of the versions names, and invents no count', async () => {
    const answer = [
      row('1', 'Helper 1.1', { publisher: null, deviceCount: null }),
      row('2', 'Helper 1.2', { publisher: 'OpenAI' }),
    ];
    expect(await reading({ ...businessPremium, '/deviceManagement/detectedApps': answer })).toMatchObject({
      value: [{ publisher: 'OpenAI', deviceCounts: [2], rowIds: ['1', '2'] }],
    });
  });

  it('keeps one entry for a title with all its versions, and nothing of phones', async () => {
    const answer = [
      row('1', '7-Zip 24.08 (x64 edition)', { sizeInByte: 5 }),
      row('2', '7-Zip 23.01 (x64)', { deviceCount: 1 }),
      row('3', 'Dating', { platform: 'ios' }),
      row('4', 'Diary', { platform: 'androidWorkProfile' }),
    ];
    const evidence = await reading({ ...businessPremium, '/deviceManagement/detectedApps': answer });
    expect(evidence).toMatchObject({
      status: 'collected',
      value: [
        {
          title: '7-zip',
          displayName: '7-Zip',
          publisher: 'Maker',
          deviceCounts: [2, 1],
          rowIds: ['1', '2'],
        },
      ],
    });
    expect(JSON.stringify(evidence)).not.toMatch(/Dating|Diary|24\.08/);
  });

  it('is missing for want of a licence without Intune', async () => {
    expect(await reading(businessBasic)).toMatchObject({ status: 'unavailable', cause: 'licence' });
  });

  it('tells versions and processors from names', () => {
    expect(
      ['Mozilla Firefox (x64 en-GB)', 'Sage 50 v29.1.2', 'Office 2021', 'v1.0', ' A  B 64-bit'].map(titleOf),
    ).toEqual(['Mozilla Firefox', 'Sage 50', 'Office 2021', 'v1.0', 'A B']);
    expect([isPackage('Microsoft.WindowsCalculator'), isPackage('Microsoft Edge')]).toEqual([true, false]);
  });
});

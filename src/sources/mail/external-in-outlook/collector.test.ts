import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.externalInOutlook;
};

describe('externalInOutlook', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-ExternalInOutlook': [
          {
            Enabled: true,
            AllowList: ['a@b.example', 'District.example', '*.partner.example', '*@all.example'],
          },
        ],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: { enabled: true, exceptedDomains: ['district.example', '*.partner.example', 'all.example'] },
    });
  });

  it('does not take a list that did not come for an empty one', async () => {
    expect(await reading({ 'Get-ExternalInOutlook': [{ Enabled: true }] })).not.toHaveProperty(
      'value.exceptedDomains',
    );
    expect(await reading({ 'Get-ExternalInOutlook': [{ Enabled: true, AllowList: null }] })).toHaveProperty(
      'value.exceptedDomains',
      [],
    );
  });
});

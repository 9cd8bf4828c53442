import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.defenderForOffice;
};

describe('defenderForOffice', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        '/subscribedSkus': [
          {
            skuId: 's',
            capabilityStatus: 'Enabled',
            servicePlans: [
              { servicePlanId: 'atp', servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' },
            ],
          },
        ],
        'Get-AtpPolicyForO365': [{ EnableATPForSPOTeamsODB: true, EnableSafeDocs: true }],
      }),
    ).toMatchObject({ status: 'collected', value: { scansFiles: true } });
  });

  it('takes nothing at all for no answer', async () => {
    const licensed = {
      '/subscribedSkus': [
        {
          skuId: 's',
          capabilityStatus: 'Enabled',
          servicePlans: [
            { servicePlanId: 'atp', servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' },
          ],
        },
      ],
    };
    expect(await reading({ ...licensed, 'Get-AtpPolicyForO365': [] })).toMatchObject({ cause: 'error' });
  });
});

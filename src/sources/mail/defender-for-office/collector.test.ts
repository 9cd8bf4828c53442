import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.defenderForOffice;
};

describe('defenderForOffice', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await collected({
        '/subscribedSkus': [
          {
            skuId: 's',
            capabilityStatus: 'Enabled',
            servicePlans: [{ servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' }],
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
          servicePlans: [{ servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' }],
        },
      ],
    };
    expect(await collected({ ...licensed, 'Get-AtpPolicyForO365': [] })).toMatchObject({ cause: 'error' });
  });
});

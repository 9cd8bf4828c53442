import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.safeAttachmentPolicies;
};

describe('safeAttachmentPolicies', () => {
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
        'Get-SafeAttachmentPolicy': [{ Name: 'Ours', Enable: false, Action: 'Block' }],
      }),
    ).toMatchObject({ status: 'collected', value: [{ name: 'Ours', enable: false, action: 'Block' }] });
  });

  it('is not asked for without the plan: the refusal would look like a fault', async () => {
    const none = { '/subscribedSkus': [{ skuId: 's', capabilityStatus: 'Enabled', servicePlans: [] }] };
    expect(await reading(none)).toMatchObject({ status: 'unavailable', cause: 'licence' });
  });
});

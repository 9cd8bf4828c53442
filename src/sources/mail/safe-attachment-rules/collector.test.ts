import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.safeAttachmentRules;
};

describe('safeAttachmentRules', () => {
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
        'Get-ATPProtectionPolicyRule': [],
        'Get-SafeAttachmentRule': [
          {
            Identity: 'Ours',
            State: 'Enabled',
            Priority: 0,
            SafeAttachmentPolicy: 'Ours',
            RecipientDomainIs: 'council.example',
          },
        ],
        'Get-ATPBuiltInProtectionRule': [
          { Identity: 'Built-In', State: 'Enabled', ExceptIfRecipientDomainIs: null },
        ],
      }),
    ).toMatchObject({
      status: 'collected',
      value: [
        { origin: 'custom', safeAttachmentPolicy: 'Ours', recipientDomainIs: ['council.example'] },
        { origin: 'built-in' },
      ],
    });
  });
});

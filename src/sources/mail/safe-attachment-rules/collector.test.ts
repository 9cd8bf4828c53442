import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.safeAttachmentRules;
};

describe('safeAttachmentRules', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
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

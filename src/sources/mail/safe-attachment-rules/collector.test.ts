import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const leavesOut = { ExceptIfSentTo: null, ExceptIfSentToMemberOf: null, ExceptIfRecipientDomainIs: null };
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
            servicePlans: [
              { servicePlanId: 'atp', servicePlanName: 'ATP_ENTERPRISE', provisioningStatus: 'Success' },
            ],
          },
        ],
        'Get-ATPProtectionPolicyRule': [],
        'Get-SafeAttachmentRule': [
          {
            Identity: 'Ours',
            State: 'Enabled',
            Priority: 0,
            SafeAttachmentPolicy: 'Ours',
            SentTo: null,
            SentToMemberOf: null,
            RecipientDomainIs: 'council.example',
            ...leavesOut,
          },
        ],
        'Get-ATPBuiltInProtectionRule': [{ Identity: 'Built-In', State: 'Enabled', ...leavesOut }],
      }),
    ).toMatchObject({
      status: 'collected',
      value: [
        { origin: 'custom', safeAttachmentPolicy: 'Ours', recipientDomainIs: ['council.example'] },
        { origin: 'built-in', sentTo: [] },
      ],
    });
  });
});

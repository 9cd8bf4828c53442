import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const nobody = {
  SentTo: null,
  SentToMemberOf: null,
  RecipientDomainIs: null,
  ExceptIfSentTo: null,
  ExceptIfSentToMemberOf: null,
  ExceptIfRecipientDomainIs: null,
};
const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.mailFilterRules;
};

describe('mailFilterRules', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-EOPProtectionPolicyRule': [
          {
            Identity: 'Standard Preset Security Policy',
            State: 'Enabled',
            Priority: 1,
            MalwareFilterPolicy: 'Standard1',
            ...nobody,
          },
        ],
        'Get-MalwareFilterRule': [
          {
            Identity: 'Office',
            Name: 'Office',
            State: 'Enabled',
            Priority: 0,
            MalwareFilterPolicy: 'Office',
            ...nobody,
            RecipientDomainIs: ['Council.example'],
          },
        ],
        'Get-HostedContentFilterRule': [],
      }),
    ).toMatchObject({
      status: 'collected',
      value: [
        { isPreset: true, malwareFilterPolicy: 'Standard1', sentTo: [] },
        { isPreset: false, priority: 0, recipientDomainIs: ['council.example'] },
      ],
    });
  });

  it('takes no rule for an answer, and keeps no name of a person', async () => {
    const none = {
      'Get-EOPProtectionPolicyRule': [],
      'Get-MalwareFilterRule': [],
      'Get-HostedContentFilterRule': [],
    };
    expect(await reading(none)).toMatchObject({ status: 'collected', value: [] });
    const named = {
      ...none,
      'Get-MalwareFilterRule': [{ Identity: 'x', ...nobody, SentTo: ['ann@council.example'] }],
    };
    const kept = await reading(named);
    expect(kept).toMatchObject({ status: 'collected', value: [{ sentTo: [expect.any(String)] }] });
    expect(JSON.stringify(kept)).not.toContain('ann@');
  });

  it('is no answer where it did not come back whom a rule leaves out', async () => {
    const { ExceptIfSentTo: _, ...short } = nobody;
    expect(
      await reading({
        'Get-EOPProtectionPolicyRule': [],
        'Get-MalwareFilterRule': [{ Identity: 'x', ...short }],
        'Get-HostedContentFilterRule': [],
      }),
    ).toMatchObject({ status: 'unavailable', cause: 'error' });
  });
});

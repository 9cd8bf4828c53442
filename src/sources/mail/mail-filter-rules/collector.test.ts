import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

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
            SentTo: null,
          },
        ],
        'Get-MalwareFilterRule': [
          {
            Identity: 'Office',
            Name: 'Office',
            State: 'Enabled',
            Priority: 0,
            MalwareFilterPolicy: 'Office',
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
    const named = { ...none, 'Get-MalwareFilterRule': [{ Identity: 'x', SentTo: ['ann@council.example'] }] };
    expect(JSON.stringify(await reading(named))).not.toContain('ann@');
  });
});

import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.mailFilterRules;
};

describe('mailFilterRules', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await collected({
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
    expect(await collected(none)).toMatchObject({ status: 'collected', value: [] });
    const named = { ...none, 'Get-MalwareFilterRule': [{ Identity: 'x', SentTo: ['ann@council.example'] }] };
    expect(JSON.stringify(await collected(named))).not.toContain('ann@');
  });
});

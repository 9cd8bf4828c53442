import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.contentFilterPolicies;
};

describe('contentFilterPolicies', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-HostedContentFilterPolicy': [
          {
            Name: 'Default',
            IsDefault: true,
            AllowedSenders: ['Ann@home.example'],
            AllowedSenderDomains: ['Partner.example'],
          },
          { Name: 'Empty', AllowedSenders: null, AllowedSenderDomains: [] },
        ],
      }),
    ).toMatchObject({
      status: 'collected',
      value: [
        { name: 'Default', allowedSenders: 1, allowedSenderDomains: ['partner.example'] },
        { name: 'Empty', allowedSenders: 0, allowedSenderDomains: [] },
      ],
    });
  });

  it('keeps no address of a person', async () => {
    const rows = [{ Name: 'Default', AllowedSenders: ['ann@home.example'], AllowedSenderDomains: [] }];
    expect(JSON.stringify(await reading({ 'Get-HostedContentFilterPolicy': rows }))).not.toContain('ann@');
  });
});

import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.connectionFilterPolicies;
};

describe('connectionFilterPolicies', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-HostedConnectionFilterPolicy': [
          { Name: 'Default', IPAllowList: ['203.0.113.7'], EnableSafeList: false },
        ],
      }),
    ).toMatchObject({
      status: 'collected',
      value: [{ id: 'Default', ipAllowList: 1, enableSafeList: false }],
    });
  });
});

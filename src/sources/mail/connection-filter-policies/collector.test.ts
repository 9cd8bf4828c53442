import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.connectionFilterPolicies;
};

describe('connectionFilterPolicies', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await collected({
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

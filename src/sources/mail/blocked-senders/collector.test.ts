import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.blockedSenders;
};

describe('blockedSenders', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(await collected({ 'Get-BlockedSenderAddress': [] })).toMatchObject({
      status: 'collected',
      value: [],
    });
  });

  it('keeps no address', async () => {
    const rows = [{ SenderAddress: 'ann@council.example', Reason: 'OutboundSpamLast24Hours' }];
    const kept = await collected({ 'Get-BlockedSenderAddress': rows });
    expect(kept).toMatchObject({ status: 'collected', value: [{}] });
    expect(JSON.stringify(kept)).not.toContain('ann@');
  });
});

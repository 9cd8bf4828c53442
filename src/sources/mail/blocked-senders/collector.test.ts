import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
  return evidence.blockedSenders;
};

describe('blockedSenders', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(await reading({ 'Get-BlockedSenderAddress': [] })).toMatchObject({
      status: 'collected',
      value: [],
    });
  });

  it('keeps no address', async () => {
    const rows = [{ SenderAddress: 'ann@council.example', Reason: 'OutboundSpamLast24Hours' }];
    const kept = await reading({ 'Get-BlockedSenderAddress': rows });
    expect(kept).toMatchObject({ status: 'collected', value: [{}] });
    expect(JSON.stringify(kept)).not.toContain('ann@');
  });
});

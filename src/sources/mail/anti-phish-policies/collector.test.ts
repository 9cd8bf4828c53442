import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (answers: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(answers));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.antiPhishPolicies;
};

describe('antiPhishPolicies', () => {
  it('keeps what a fact needs, and not whom the council protects by name', async () => {
    const answered = {
      Name: 'Office365 AntiPhish Default',
      IsDefault: true,
      EnableSpoofIntelligence: 'True',
      HonorDmarcPolicy: false,
      TargetedUsersToProtect: ['Ann Clerk; clerk@exampleton.example'],
    };
    const evidence = await collected({ 'Get-AntiPhishPolicy': [answered] });
    expect(evidence).toMatchObject({
      status: 'collected',
      value: [
        {
          name: 'Office365 AntiPhish Default',
          enableSpoofIntelligence: true,
          honorDmarcPolicy: false,
        },
      ],
    });
    expect(JSON.stringify(evidence)).not.toContain('Ann Clerk');
  });

  it('takes no policy at all for no answer', async () => {
    expect(await collected({ 'Get-AntiPhishPolicy': [] })).toMatchObject({ cause: 'error' });
  });
});

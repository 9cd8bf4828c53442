import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (answers: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(answers));
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
    const evidence = await reading({ 'Get-AntiPhishPolicy': [answered] });
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

  it('trap: without the default policy, which is always there, the list is short', async () => {
    const own = { Name: 'Staff', IsDefault: false, EnableSpoofIntelligence: true, HonorDmarcPolicy: true };
    expect(await reading({ 'Get-AntiPhishPolicy': [own] })).toMatchObject({
      status: 'collected',
      partial: { cause: 'error' },
    });
    const whole = await reading({ 'Get-AntiPhishPolicy': [own, { ...own, Name: 'D', IsDefault: true }] });
    expect(whole).not.toHaveProperty('partial');
  });

  it('takes no policy at all for no answer', async () => {
    expect(await reading({ 'Get-AntiPhishPolicy': [] })).toMatchObject({ cause: 'error' });
  });
});

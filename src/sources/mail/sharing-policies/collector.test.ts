import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const answered = {
  Name: 'Default Sharing Policy',
  Enabled: true,
  Default: true,
  Domains: ['Anonymous:CalendarSharingFreeBusyReviewer', '*:CalendarSharingFreeBusySimple'],
};

describe('sharingPolicies', () => {
  it('keeps whether it counts, and what goes where', async () => {
    const { evidence } = await collected(collectOptions({ 'Get-SharingPolicy': [answered] }));
    const kept = { name: answered.Name, isDefault: true, enabled: true, domains: answered.Domains };
    expect(evidence.sharingPolicies).toMatchObject({ status: 'collected', value: [kept] });
  });
});

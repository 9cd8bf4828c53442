import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const answered = {
  Name: 'Default Sharing Policy',
  Enabled: true,
  Default: true,
  Domains: ['Anonymous:CalendarSharingFreeBusyReviewer', '*:CalendarSharingFreeBusySimple'],
};

describe('sharingPolicies', () => {
  it('keeps whether it counts, and what goes where', async () => {
    const collection = await collectSnapshot(collectOptions({ 'Get-SharingPolicy': [answered] }));
    const { evidence } = await collection.load();
    await collection.discard();
    const kept = { name: answered.Name, enabled: true, domains: answered.Domains };
    expect(evidence.sharingPolicies).toMatchObject({ status: 'collected', value: [kept] });
    expect(JSON.stringify(evidence.sharingPolicies)).not.toContain('"Default"');
  });
});

import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const kept = {
  sharingCapability: 'disabled',
  isResharingByExternalUsersEnabled: false,
  isLegacyAuthProtocolsEnabled: true,
};
const path = '/admin/sharepoint/settings';
const collected = async (answer: Readonly<Record<string, unknown>>) => {
  const collection = await collectSnapshot(collectOptions({ [path]: answer }));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.sharepointSettings;
};

describe('sharepointSettings', () => {
  it('keeps what a fact needs, and nothing else, wrapped or not', async () => {
    const answered = { ...kept, sharingAllowedDomainList: ['friend.example'] };
    for (const answer of [answered, { value: answered }])
      expect(await collected(answer)).toMatchObject({ status: 'collected', value: kept });
    expect(JSON.stringify(await collected(answered))).not.toContain('friend.example');
  });

  it('is missing where the member that decides did not come', async () => {
    expect(await collected({ isLegacyAuthProtocolsEnabled: true })).toMatchObject({ cause: 'error' });
  });
});

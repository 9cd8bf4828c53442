import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const kept = {
  sharingCapability: 'disabled',
  isResharingByExternalUsersEnabled: false,
  isLegacyAuthProtocolsEnabled: true,
};
const path = '/admin/sharepoint/settings';
const reading = async (answer: Readonly<Record<string, unknown>>) => {
  const { evidence } = await collected(collectOptions({ [path]: answer }));
  return evidence.sharepointSettings;
};

describe('sharepointSettings', () => {
  it('keeps what a fact needs, and nothing else, wrapped or not', async () => {
    const answered = { ...kept, sharingAllowedDomainList: ['friend.example'] };
    for (const answer of [answered, { value: answered }])
      expect(await reading(answer)).toMatchObject({
        status: 'collected',
        value: { ...kept, sharingAllowedDomainList: [expect.any(String)] },
      });
    expect(JSON.stringify(await reading(answered))).not.toContain('friend.example');
  });

  it('keeps an empty list apart from one that did not come', async () => {
    const length = async (answer: object) => JSON.stringify(await reading({ ...kept, ...answer }));
    expect(await length({ sharingAllowedDomainList: [] })).toContain('"sharingAllowedDomainList":[]');
    expect(await length({ sharingAllowedDomainList: undefined })).not.toContain('AllowedDomainList');
  });

  it('is missing where the member that decides did not come', async () => {
    expect(await reading({ isLegacyAuthProtocolsEnabled: true })).toMatchObject({ cause: 'error' });
  });
});

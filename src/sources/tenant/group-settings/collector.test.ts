import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.groupSettings;
};

describe('groupSettings', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        '/groupSettings': [
          {
            templateId: '62375ab9-6b52-47ed-826b-58e47e0e304b',
            values: [{ name: 'EnableGroupCreation', value: 'true' }],
          },
          {
            templateId: 'dffd5d46-495d-40a9-8e21-954ff55e198a',
            values: [{ name: 'EnableAdminConsentRequests', value: 'true' }],
          },
          {
            templateId: '5CF42378-D67D-4F36-BA46-E8B86229381D',
            values: [
              { name: 'LockoutThreshold', value: '8' },
              { name: 'LockoutDurationInSeconds', value: '120' },
              { name: 'EnableBannedPasswordCheck', value: 'True' },
              { name: 'BannedPasswordList', value: 'exampleton\tparish' },
            ],
          },
        ],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: [
        { templateId: '62375ab9-6b52-47ed-826b-58e47e0e304b', enableGroupCreation: 'true' },
        {
          templateId: '5cf42378-d67d-4f36-ba46-e8b86229381d',
          lockoutThreshold: '8',
          lockoutDurationInSeconds: '120',
          enableBannedPasswordCheck: 'True',
          hasBannedPasswords: true,
        },
      ],
    });
  });

  it('does not take a list of words that did not come for an empty one', async () => {
    const words = async (...values: object[]) =>
      JSON.stringify(
        await reading({ '/groupSettings': [{ templateId: '5cf42378-d67d-4f36-ba46-e8b86229381d', values }] }),
      );
    expect(await words({ name: 'LockoutThreshold', value: '8' })).not.toContain('hasBannedPasswords');
    expect(await words({ name: 'BannedPasswordList', value: '' })).toContain('"hasBannedPasswords":false');
  });
});

import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.adminConsentRequestPolicy;
};

describe('adminConsentRequestPolicy', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        '/policies/adminConsentRequestPolicy': {
          isEnabled: true,
          reviewers: [{ query: '/users/u1', queryType: 'MicrosoftGraph' }],
        },
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: { isEnabled: true, reviewerCount: 1 },
    });
  });
});

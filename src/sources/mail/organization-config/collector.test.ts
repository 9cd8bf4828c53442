import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.organizationConfig;
};

describe('organizationConfig', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-OrganizationConfig': [{ Name: 'x', AuditDisabled: 'False', RejectDirectSend: true }],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: { auditDisabled: false, rejectDirectSend: true },
    });
  });

  it('is missing where nothing came', async () => {
    expect(await reading({ 'Get-OrganizationConfig': [] })).toMatchObject({ cause: 'error' });
  });
});

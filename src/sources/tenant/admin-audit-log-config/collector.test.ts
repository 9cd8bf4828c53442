import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.adminAuditLogConfig;
};

describe('adminAuditLogConfig', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-AdminAuditLogConfig': [
          { UnifiedAuditLogIngestionEnabled: true, AdminAuditLogAgeLimit: '90.00:00:00' },
        ],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: { unifiedAuditLogIngestionEnabled: true },
    });
  });

  it('is missing where nothing came', async () => {
    expect(await reading({ 'Get-AdminAuditLogConfig': [] })).toMatchObject({ cause: 'error' });
  });
});

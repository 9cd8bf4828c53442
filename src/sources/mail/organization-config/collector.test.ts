import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../../run/collect-snapshot.ts';
import { collectOptions } from '../../run/testing.ts';

const collected = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const collection = await collectSnapshot(collectOptions(tenant));
  const { evidence } = await collection.load();
  await collection.discard();
  return evidence.organizationConfig;
};

describe('organizationConfig', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await collected({
        'Get-OrganizationConfig': [{ Name: 'x', AuditDisabled: 'False', RejectDirectSend: true }],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: { auditDisabled: false, rejectDirectSend: true },
    });
  });

  it('is missing where nothing came', async () => {
    expect(await collected({ 'Get-OrganizationConfig': [] })).toMatchObject({ cause: 'error' });
  });
});

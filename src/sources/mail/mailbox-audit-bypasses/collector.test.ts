import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const reading = async (tenant: Parameters<typeof collectOptions>[0]) => {
  const { evidence } = await collected(collectOptions(tenant));
  return evidence.mailboxAuditBypasses;
};

describe('mailboxAuditBypasses', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    expect(
      await reading({
        'Get-MailboxAuditBypassAssociation': [
          { Name: 'clerk', Identity: 'clerk', AuditBypassEnabled: false },
          { Guid: 'g2', Name: 'backup', Identity: 'backup', AuditBypassEnabled: true },
        ],
      }),
    ).toEqual({
      status: 'collected',
      at: '2026-11-22T11:33:00.000Z',
      value: [{ id: 'g2', name: 'backup', auditBypassEnabled: true }],
    });
  });

  it('takes an answer without a single account for none', async () => {
    expect(await reading({ 'Get-MailboxAuditBypassAssociation': [] })).toMatchObject({ cause: 'error' });
  });
});

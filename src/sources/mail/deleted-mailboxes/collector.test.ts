import { describe, expect, it } from 'vitest';
import { isAskedOnce } from '../../declare/reads.ts';
import { collected, collectOptions } from '../../run/testing.ts';
import { deletedMailboxes } from './collector.ts';

describe('deletedMailboxes', () => {
  it('asks for deleted mailboxes only, which the script for files does not', () => {
    const [read] = deletedMailboxes.requests;
    expect(read).toMatchObject({ parameters: { SoftDeletedMailbox: true } });
    expect(isAskedOnce(read as never)).toBe(false);
  });

  it('keeps what a fact needs, and no address', async () => {
    const row = {
      Guid: 'g',
      DisplayName: 'A. Former',
      PrimarySmtpAddress: 'former@council.example',
      WhenSoftDeleted: '/Date(1762300800000)/',
      IsInactiveMailbox: 'False',
    };
    const answers = (request: { parameters?: Readonly<Record<string, unknown>> }) =>
      request.parameters?.['SoftDeletedMailbox'] === true ? [row] : [{ Guid: 'm1' }];
    const { evidence } = await collected(collectOptions({ 'Get-Mailbox': answers as never }));
    expect(evidence.deletedMailboxes).toMatchObject({
      value: [{ id: 'g', whenSoftDeleted: '2025-11-05T00:00:00.000Z', isInactiveMailbox: false }],
    });
    expect(JSON.stringify(evidence.deletedMailboxes)).not.toContain('former@');
  });
});

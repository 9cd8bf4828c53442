import { computed } from '../../base/computed.ts';
import { isUnknown } from '../../base/known.ts';
import { readList, readOne } from '../../base/read-evidence.ts';

/**
 * Whether Exchange itself refuses every older mail protocol for the mailbox of an account: POP, IMAP and SMTP with a
 * password. Undefined when that was not read or it has no mailbox (Get-CASMailbox, Get-TransportConfig, read 2026-08).
 */
export const legacyClosed = computed({
  name: 'mailboxes closed to older programs',
  needs: {
    casMailboxes: ['userId', 'popEnabled', 'imapEnabled', 'smtpClientAuthenticationDisabled'],
    transportConfig: ['smtpClientAuthenticationDisabled'],
  },
  derive: (given): ((userId: string) => boolean | undefined) => {
    const { items, missing } = readList(given, 'casMailboxes');
    const organisation = readOne(given, 'transportConfig');
    const allClosed = isUnknown(organisation) ? undefined : organisation.smtpClientAuthenticationDisabled;
    const byUser = new Map(items.map((box) => [box.userId, box]));
    return (userId) => {
      const box = byUser.get(userId);
      if (box === undefined || missing.length > 0) return undefined;
      const smtp = box.smtpClientAuthenticationDisabled ?? allClosed;
      if (box.popEnabled == null || box.imapEnabled == null || smtp == null) return undefined;
      return !box.popEnabled && !box.imapEnabled && smtp;
    };
  },
});

import { computed } from '../../base/computed.ts';
import { isUnknown, unknown, type Known } from '../../base/known.ts';
import { answered, readList, readOne } from '../../base/read-evidence.ts';

const not = (is: Known<boolean>): Known<boolean> => (isUnknown(is) ? is : !is);

const wholeTenant = (
  config: Known<{ readonly smtpClientAuthenticationDisabled?: boolean | null | undefined }>,
): Known<boolean> =>
  isUnknown(config)
    ? config
    : answered(config.smtpClientAuthenticationDisabled, 'transportConfig.smtpClientAuthenticationDisabled');

/**
 * Whether Exchange itself refuses every older mail protocol for the mailbox of an account: POP, IMAP and SMTP with a
 * password. False for an account without a mailbox (Get-CASMailbox, Get-TransportConfig, read 2026-08).
 */
export const legacyClosed = computed({
  name: 'mailboxes closed to older programs',
  needs: {
    casMailboxes: ['userId', 'popEnabled', 'imapEnabled', 'smtpClientAuthenticationDisabled'],
    transportConfig: ['smtpClientAuthenticationDisabled'],
  },
  derive: (given): ((userId: string) => Known<boolean>) => {
    const { items, missing } = readList(given, 'casMailboxes');
    const organisation = readOne(given, 'transportConfig');
    const byUser = new Map(items.map((box) => [box.userId, box]));
    return (userId) => {
      const box = byUser.get(userId);
      if (box === undefined) return missing.length > 0 ? unknown(...missing) : false;
      const smtp = box.smtpClientAuthenticationDisabled ?? wholeTenant(organisation);
      const shut = [
        not(answered(box.popEnabled, 'casMailboxes.popEnabled')),
        not(answered(box.imapEnabled, 'casMailboxes.imapEnabled')),
        smtp,
      ];
      return shut.includes(false) ? false : (shut.find((one) => isUnknown(one)) ?? true);
    };
  },
});

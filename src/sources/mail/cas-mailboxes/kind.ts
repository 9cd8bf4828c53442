import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

export const CasMailbox = z.object({
  userId: z.string(),
  popEnabled: z.boolean().nullish(),
  imapEnabled: z.boolean().nullish(),
  /** null follows the organisation. */
  smtpClientAuthenticationDisabled: z.boolean().nullish(),
  activeSyncMailboxPolicy: z.string().nullish(),
  owaEnabled: z.boolean().nullish(),
  owaMailboxPolicy: z.string().nullish(),
});

export const casMailboxes = evidenceKind({
  id: 'casMailboxes',
  endpoint: 'Get-CASMailbox',
  shape: 'list',
  key: 'userId',
  about: 'account',
  names: {
    userId: 'ExternalDirectoryObjectId',
    popEnabled: 'PopEnabled',
    imapEnabled: 'ImapEnabled',
    smtpClientAuthenticationDisabled: 'SmtpClientAuthenticationDisabled',
    activeSyncMailboxPolicy: 'ActiveSyncMailboxPolicy',
    owaEnabled: 'OWAEnabled',
    owaMailboxPolicy: 'OwaMailboxPolicy',
  },
  item: CasMailbox,
});

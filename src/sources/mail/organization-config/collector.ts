import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { bool, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-OrganizationConfig' },
  {
    AuditDisabled: bool,
    RejectDirectSend: bool,
    InPlaceHolds: list,
    OAuth2ClientProfileEnabled: bool,
    MailTipsAllTipsEnabled: bool,
    MailTipsExternalRecipientsTipsEnabled: bool,
  },
);

export const organizationConfig = collector({
  id: 'organizationConfig',
  requests: [read],
  permissions: [exchange('Whether a record is kept of who opens which mailbox.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) {
      yield {
        auditDisabled: one.AuditDisabled,
        rejectDirectSend: one.RejectDirectSend,
        inPlaceHolds: present(one.InPlaceHolds),
        oAuth2ClientProfileEnabled: one.OAuth2ClientProfileEnabled,
        mailTipsAllTipsEnabled: one.MailTipsAllTipsEnabled,
        mailTipsExternalRecipientsTipsEnabled: one.MailTipsExternalRecipientsTipsEnabled,
      };
      return;
    }
    throw new ReadFailure('error', 'Get-OrganizationConfig answered with nothing.');
  },
});

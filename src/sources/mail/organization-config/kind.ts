import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Switches of the whole Exchange organisation (Set-OrganizationConfig, read 2026-11). */
export const organizationConfig = evidenceKind({
  id: 'organizationConfig',
  endpoint: 'Get-OrganizationConfig',
  shape: 'one',
  names: {
    auditDisabled: 'AuditDisabled',
    rejectDirectSend: 'RejectDirectSend',
    inPlaceHolds: 'InPlaceHolds',
    oAuth2ClientProfileEnabled: 'OAuth2ClientProfileEnabled',
    mailTipsAllTipsEnabled: 'MailTipsAllTipsEnabled',
    mailTipsExternalRecipientsTipsEnabled: 'MailTipsExternalRecipientsTipsEnabled',
  },
  item: z.object({
    /** True means that mailbox auditing is off for everybody. */
    auditDisabled: z.boolean().nullish(),
    /** True refuses mail that claims one of the council's domains and comes from no known sender. */
    rejectDirectSend: z.boolean().nullish(),
    /** Retention policies for every mailbox (`mbx…`) or group (`grp…`) of the organisation. */
    inPlaceHolds: z.array(z.string()).nullish(),
    oAuth2ClientProfileEnabled: z.boolean().nullish(),
    mailTipsAllTipsEnabled: z.boolean().nullish(),
    mailTipsExternalRecipientsTipsEnabled: z.boolean().nullish(),
  }),
});

import { z } from 'zod';
import { text, yesNo, field } from './field.ts';

const from = [
  'transportRules.actions',
  'transportRules.State',
  'transportRules.Mode',
  'journalRules.JournalEmailAddress',
  'journalRules.Enabled',
  'recipients.ExternalEmailAddress',
  'acceptedDomains.DomainName',
  'remoteDomains.AutoForwardEnabled',
];

/** A rule of the whole organisation: mail flow (transport) rule or journal rule. */
export const MailFlowRule = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: field(z.enum(['transport-rule', 'journal-rule']), 'Kind of rule', ...from),
  isLive: yesNo(
    'On and within its dates, and either enforced or sending its report in a test mode',
    'transportRules.State',
    'transportRules.Mode',
    'journalRules.Enabled',
  ),
  sendsToPersonal: yesNo('Sends or copies mail to a personal provider now', ...from),
  sendsOutside: yesNo('Sends or copies mail to any address outside the council now', ...from),
  routesSummary: text('Where it sends mail', ...from),
});
export type MailFlowRule = z.infer<typeof MailFlowRule>;

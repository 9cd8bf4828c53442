import { z } from 'zod';
import { text, yesNo, field } from './field.ts';

const from = ['transportRules.actions', 'journalRules.JournalEmailAddress', 'acceptedDomains.DomainName'];

/** A rule of the whole organisation: mail flow (transport) rule or journal rule. */
export const MailFlowRule = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: field(z.enum(['transport-rule', 'journal-rule']), 'Kind of rule', ...from),
  isLive: yesNo(
    'Enabled, enforced, and within its dates',
    'transportRules.State',
    'transportRules.Mode',
    'journalRules.Enabled',
  ),
  sendsToPersonal: yesNo('Sends or copies mail to a personal provider', ...from),
  sendsOutside: yesNo('Sends or copies mail to any address outside the council', ...from),
  routesSummary: text('Where it sends mail', ...from),
});
export type MailFlowRule = z.infer<typeof MailFlowRule>;

import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Connectors by which email leaves through other servers than Microsoft's, and those servers' names. A tenant in which
 * nobody made one has none: its email goes out by Microsoft's own servers (Set-OutboundConnector, read 2026-11).
 */
export const outboundConnectors = evidenceKind({
  id: 'outboundConnectors',
  endpoint: 'Get-OutboundConnector',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    id: 'Guid',
    enabled: 'Enabled',
    takesEveryRecipient: 'RecipientDomains',
    useMXRecord: 'UseMXRecord',
    smartHosts: 'SmartHosts',
    isTransportRuleScoped: 'IsTransportRuleScoped',
    routeAllMessagesViaOnPremises: 'RouteAllMessagesViaOnPremises',
  },
  item: z.object({
    id: z.string(),
    enabled: z.boolean().nullish(),
    /** It is for email to everybody, and not to named domains alone. */
    takesEveryRecipient: z.boolean().nullish(),
    /** Email goes to the recipient's own servers, and `smartHosts` are not used. */
    useMXRecord: z.boolean().nullish(),
    /** Names or addresses of the servers that email is handed to. */
    smartHosts: z.array(z.string()).nullish(),
    /** Only email that a mail flow rule picks out takes this way. */
    isTransportRuleScoped: z.boolean().nullish(),
    /** Email of this connector goes through the council's own servers first. */
    routeAllMessagesViaOnPremises: z.boolean().nullish(),
  }),
});

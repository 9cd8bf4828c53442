import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/**
 * Connectors by which other servers hand email in, and what they may by them: certificates, addresses and domains are
 * counted, and dropped. A tenant in which nobody made one has none (Set-InboundConnector, read 2026-11).
 */
export const inboundConnectors = evidenceKind({
  id: 'inboundConnectors',
  endpoint: 'Get-InboundConnector',
  shape: 'list',
  key: 'id',
  about: 'policy',
  names: {
    id: 'Guid',
    name: 'Name',
    enabled: 'Enabled',
    connectorType: 'ConnectorType',
    treatMessagesAsInternal: 'TreatMessagesAsInternal',
    takesEverySender: 'SenderDomains',
    senderAddresses: 'SenderIPAddresses',
    restrictDomainsToIPAddresses: 'RestrictDomainsToIPAddresses',
    restrictDomainsToCertificate: 'RestrictDomainsToCertificate',
    namesCertificate: 'TlsSenderCertificateName',
    efSkipLastIP: 'EFSkipLastIP',
    efSkipIPs: 'EFSkipIPs',
    efUsers: 'EFUsers',
  },
  madeOf: { takesEverySender: 'SenderDomains or AssociatedAcceptedDomains' },
  item: z.object({
    id: z.string(),
    name: z.string().nullish(),
    enabled: z.boolean().nullish(),
    /** `Partner` or `OnPremises`. */
    connectorType: z.string().nullish(),
    /** Email in the council's own domains counts as written inside, and skips the spam filter. */
    treatMessagesAsInternal: z.boolean().nullish(),
    /** It is for email of every domain, and not of some, be they others' or the council's own. */
    takesEverySender: z.boolean().nullish(),
    /** How many addresses or networks it takes email from. */
    senderAddresses: z.int().nullish(),
    restrictDomainsToIPAddresses: z.boolean().nullish(),
    restrictDomainsToCertificate: z.boolean().nullish(),
    namesCertificate: z.boolean().nullish(),
    /** The server that hands the email in is passed over when its sender is checked. */
    efSkipLastIP: z.boolean().nullish(),
    /** How many such servers are named. */
    efSkipIPs: z.int().nullish(),
    /** For how many people alone; 0 means for everybody. */
    efUsers: z.int().nullish(),
  }),
});

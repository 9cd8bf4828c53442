import { collector } from '../../declare/collector.ts';
import { bool, identityOf, list, present } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { text } from '../../declare/optional-values.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';

const read = cmdletRead(
  { cmdlet: 'Get-InboundConnector' },
  {
    Guid: text,
    Name: text,
    Enabled: bool,
    ConnectorType: text,
    TreatMessagesAsInternal: bool,
    SenderDomains: list,
    SenderIPAddresses: list,
    RestrictDomainsToIPAddresses: bool,
    RestrictDomainsToCertificate: bool,
    TlsSenderCertificateName: text,
    EFSkipLastIP: bool,
    EFSkipIPs: list,
    EFUsers: list,
  },
);

/** `smtp:*;1` is every domain. */
const isEveryDomain = (entry: string): boolean => /^(smtp:)?\*(;\d+)?$/i.test(entry.trim());

export const inboundConnectors = collector({
  id: 'inboundConnectors',
  requests: [read],
  permissions: [exchange('Whether other mail servers may hand email in as if it came from inside.')],
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read))
      yield {
        id: identityOf(read.cmdlet, one.Guid),
        name: one.Name,
        enabled: one.Enabled,
        connectorType: one.ConnectorType,
        treatMessagesAsInternal: one.TreatMessagesAsInternal,
        takesEverySender: present(one.SenderDomains)?.some(isEveryDomain),
        senderAddresses: present(one.SenderIPAddresses)?.length,
        restrictDomainsToIPAddresses: one.RestrictDomainsToIPAddresses,
        restrictDomainsToCertificate: one.RestrictDomainsToCertificate,
        namesCertificate:
          one.TlsSenderCertificateName === undefined ? undefined : Boolean(one.TlsSenderCertificateName),
        efSkipLastIP: one.EFSkipLastIP,
        efSkipIPs: present(one.EFSkipIPs)?.length,
        efUsers: present(one.EFUsers)?.length,
      };
  },
});

import type { z } from 'zod';
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
    AssociatedAcceptedDomains: list,
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

/** Domains of the council's own limit it to email that is sent in them (AssociatedAcceptedDomains, read 2026-11). */
function takesEverySender({
  SenderDomains,
  AssociatedAcceptedDomains,
}: z.infer<(typeof read)['item']>): boolean | undefined {
  const isForAll = present(SenderDomains)?.some(isEveryDomain);
  const own = present(AssociatedAcceptedDomains)?.length;
  if (isForAll === false || (own ?? 0) > 0) return false;
  return own === undefined ? undefined : isForAll;
}

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
        takesEverySender: takesEverySender(one),
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

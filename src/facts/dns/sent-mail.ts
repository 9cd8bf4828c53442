import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { outgoingServers } from '../mail/outgoing-servers.ts';

const byRule = unknown(
  strange(
    'outboundConnectors.isTransportRuleScoped',
    'a rule chooses which email goes through other servers',
  ),
);

/**
 * Whether Microsoft's servers send email in the name of a domain: somebody has their main address in it, and no connector
 * hands all email to other servers (Set-OutboundConnector, read 2026-11).
 */
export const sentMail = computed({
  name: 'whose servers send email in the name of a domain',
  needs: { mailboxes: ['domain'] },
  uses: { outgoingServers },
  derive: (given) => {
    const { items, missing } = readList(given, 'mailboxes');
    const used = new Set(items.map(({ domain }) => domain?.toLowerCase()));
    const unsaid = items.some(({ domain }) => domain == null)
      ? [strange('mailboxes.domain', 'a mailbox came back without its address')]
      : [];
    const gaps = [...missing, ...unsaid];
    const { allLeaveElsewhere, someLeaveElsewhere } = given.use.outgoingServers;
    const leaves = allOf([
      whenKnown([allLeaveElsewhere], (all) => !all),
      whenKnown([someLeaveElsewhere], (some): Known<boolean> => (some ? byRule : true)),
    ]);
    return (id: string): { readonly sentByMicrosoft: Known<boolean> } => {
      const isUsed: Known<boolean> = used.has(id) || (gaps.length > 0 ? unknown(...gaps) : false);
      return { sentByMicrosoft: allOf([isUsed, leaves]) };
    };
  },
});

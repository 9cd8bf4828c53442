import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import { isMicrosoftServer, listed } from '../dns/mail-servers.ts';
import { isUnder } from './destination.ts';
import { outgoingServers } from './outgoing-servers.ts';

/** Exchange writes an address in brackets. */
const plain = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1');

/**
 * Servers that see the council's email on its way in or out, are not Microsoft's, and that nobody wrote down: whoever runs
 * them can read it all (Set-OutboundConnector; RFC 5321, section 5.1; read 2026-11).
 */
export const passingServers = computed({
  name: 'mail servers that nobody wrote down',
  needs: { mailDomainRecords: ['mx', 'unread'] },
  inputs: ['provider'],
  uses: { outgoingServers },
  derive: (given) => {
    const { items, missing } = readList(given, 'mailDomainRecords');
    const { provider } = given.council;
    const recorded = [...(provider?.domains ?? []), ...(provider?.mailServers ?? [])].map(plain);
    const incoming = items.map((one) =>
      one.status === 'collected'
        ? listed(one.value, 'mx')
        : unknown({ evidence: 'mailDomainRecords', cause: one.cause, detail: one.detail }),
    );
    const received = incoming.flatMap((one) => (isUnknown(one) ? [] : one));
    const unread = incoming.flatMap((one) => (isUnknown(one) ? one.missing : []));
    const hosts = [...received, ...given.use.outgoingServers.hosts].map(plain).filter(Boolean);
    const strangers = [...new Set(hosts)].filter(
      (host) => !isMicrosoftServer(host) && !recorded.some((name) => isUnder(host, name)),
    );
    const doubts = [...missing, ...unread, ...given.use.outgoingServers.doubts];
    const unrecordedMailServers: Known<string[]> =
      strangers.length === 0 && doubts.length > 0 ? unknown(...doubts) : strangers.toSorted();
    return () => ({ unrecordedMailServers });
  },
});

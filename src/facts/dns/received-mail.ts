import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { listed, takesNoMail } from './mail-servers.ts';

/**
 * Without any MX record email goes to the name itself (RFC 5321, section 5.1), so only a domain in which nobody has
 * their main address is one that takes none; further addresses are not looked at. A record that says so needs nobody's
 * word (RFC 7505).
 */
export const receivedMail = computed({
  name: 'whether mail domains take email',
  needs: { mailDomainRecords: ['mx', 'unread'], mailboxes: ['domain'] },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const { items, missing } = readList(given, 'mailboxes');
    const used = new Set(items.map(({ domain }) => domain?.toLowerCase()));
    const unsaid = items.some(({ domain }) => domain == null)
      ? [strange('mailboxes.domain', 'a mailbox came back without its address')]
      : [];
    const gaps = [...missing, ...unsaid];
    const unlisted = unknown(strange('mailDomainRecords.mx', 'the domain is not listed'));
    return (id: string): { readonly receivesMail: Known<boolean> } => ({
      receivesMail: whenKnown([records(id) ?? unlisted], (one) =>
        whenKnown([listed(one, 'mx')], (hosts): Known<boolean> => {
          if (hosts.length > 0 || used.has(id)) return hosts.length === 0 || !takesNoMail(hosts);
          return gaps.length > 0 ? unknown(...gaps) : false;
        }),
      ),
    });
  },
});

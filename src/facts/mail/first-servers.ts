import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { listed, mailServersOf } from '../dns/mail-servers.ts';

const notNamed = strange('mailboxes.domain', 'nobody said at which domain the mailbox is');
const notListed = strange('mailDomainRecords.mx', 'the domain is not listed');

const inFront = (domain: string, share: 'elsewhere' | 'both'): Missing => ({
  evidence: 'mailDomainRecords',
  cause: 'not-supported',
  detail: `Other mail servers take ${share === 'both' ? 'some of ' : ''}the email of ${domain} first, and what they filter cannot be seen here.`,
});

/**
 * Why Microsoft's filters do not decide about the mail of a domain: another server takes it first, or nobody knows whether
 * one does. Nothing where Microsoft's servers take it, and where the domain takes none. The domain that Microsoft gave is
 * always with Microsoft.
 */
export const otherServers = computed({
  name: 'mail servers in front of Microsoft’s',
  needs: { mailDomainRecords: ['mx', 'unread'], domains: ['id', 'isVerified', 'isInitial'] },
  derive: (given) => {
    const records = readEach(given, 'mailDomainRecords');
    const domains = readList(given, 'domains');
    const isGiven = (domain: string): boolean =>
      domain.endsWith('.onmicrosoft.com') ||
      domains.items.some((one) => one.isInitial === true && one.id.toLowerCase() === domain);
    const ofDomain = (name: string | null | undefined): readonly Missing[] => {
      const domain = (name ?? '').toLowerCase();
      if (domain === '') return [notNamed];
      if (isGiven(domain)) return [];
      const record = records(domain);
      if (record === undefined) return [...(domains.missing.length > 0 ? domains.missing : [notListed])];
      if (isUnknown(record)) return record.missing;
      const mx = listed(record, 'mx');
      if (isUnknown(mx)) return mx.missing;
      const servers = mailServersOf(mx);
      return servers === 'microsoft' || servers === 'none' ? [] : [inFront(domain, servers)];
    };
    const own = domains.items.filter((one) => one.isVerified === true).map(({ id }) => id);
    return {
      /** @param name of the domain at which somebody gets mail */
      ofDomain,
      /** Of any domain of the council. */
      ofAny: [...domains.missing, ...own.flatMap(ofDomain)],
    };
  },
});

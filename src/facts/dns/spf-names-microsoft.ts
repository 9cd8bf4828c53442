import { isUnknown, unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { spfRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { reachOf, type LedTo } from './spf-reach.ts';

/** The name under which Microsoft lists the servers of Microsoft 365 ("Set up SPF", read 2026-11). */
const microsoft = 'spf.protection.outlook.com';
/** Where Microsoft's lists of addresses begin: somebody may have copied them instead of naming the list. */
const copied = /^\+?(?:ip4:(?:40\.(?:92|93|107)|52\.10[0-3]|104\.47)\.|ip6:2a01:111:f40)/;

/** So many addresses that some of Microsoft's may be among them, whose own stretches are shorter. */
const broad = /^\+?(?:ip4:[\d.]+\/(?:\d|1[0-5])|ip6:[\da-f:]+\/(?:[12]?\d|3\d))$/;

/** What lets servers send by the name or the message that they come with (RFC 7208, sections 5.5, 5.7 and 7). */
const depends = /^\+?(?:exists:|ptr(?:$|:))|%\{/;

const brokenOff = unknown(
  strange(
    'mailDomainRecords.spf',
    'it or a record that it leads to is wrong or gone, so that nobody can follow it',
  ),
);
const maybeCopied = unknown(
  strange(
    'mailDomainRecords.spf',
    'it lists addresses or depends on the message, which may let Microsoft send',
  ),
);

/** The only SPF record, or undefined where there is none or more than one: then no receiver goes by it. */
export const onlySpf = (records: readonly string[]): string | undefined => {
  const [record, ...more] = records.filter((one) => spfRecord.test(one));
  return more.length > 0 ? undefined : record;
};

/** Whether the record lets the servers of Microsoft 365 send, by itself or by what it leads to. */
export function spfNamesMicrosoft(spf: readonly string[], ledTo: LedTo): Known<boolean> {
  const record = onlySpf(spf);
  if (record === undefined) return false;
  const [own] = record.toLowerCase().split(/ [-~?+]?all(?= |$)/);
  if (own?.split(/ +/).some((term) => term.replace(/^\+/, '') === `include:${microsoft}`)) return true;
  const reach = reachOf(record, ledTo);
  if (isUnknown(reach)) return reach;
  if (reach.others === 'error') return brokenOff;
  if (reach.names.some((name) => name.replace(/\.$/, '') === microsoft) || reach.others === 'pass')
    return true;
  const isUnsure = reach.networks.some((term) => [copied, broad, depends].some((one) => one.test(term)));
  return isUnsure ? maybeCopied : false;
}

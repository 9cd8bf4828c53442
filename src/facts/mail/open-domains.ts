import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

/**
 * Remote domains that are seen to let automatic forwards out; `*` stands for all that no other row names. One that is
 * seen open is open whatever else was read, so the list is unknown only where it would say that there is none.
 * `everyRemoteDomainRead` is true, or unknown: a requirement that no other domain is open needs it. The default one is
 * always there and cannot be taken away: without it the list is cut (Set-RemoteDomain, Remove-RemoteDomain, 2026-11).
 */
export const openRemoteDomains = computed({
  name: 'domains that take automatic forwards',
  needs: { remoteDomains: ['domainName', 'autoForwardEnabled'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'remoteDomains');
    const silent = items.some(({ autoForwardEnabled }) => autoForwardEnabled == null);
    const isCut = items.every(({ domainName }) => domainName !== '*');
    const gaps = [
      ...missing,
      ...(silent ? [strange('remoteDomains.autoForwardEnabled', 'no value came')] : []),
      ...(isCut && missing.length === 0
        ? [strange('remoteDomains.domainName', 'the default one did not come back')]
        : []),
    ];
    const open = items.filter((one) => one.autoForwardEnabled === true).map(({ domainName }) => domainName);
    const remoteDomainsThatForward: Known<string[]> =
      open.length === 0 && gaps.length > 0 ? unknown(...gaps) : open;
    const everyRemoteDomainRead: Known<boolean> = gaps.length > 0 ? unknown(...gaps) : true;
    return () => ({ remoteDomainsThatForward, everyRemoteDomainRead });
  },
});

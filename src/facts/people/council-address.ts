import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { missingOf, strange, valueOf } from '../base/read-evidence.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
const isMicrosofts = (domain: string): boolean => domain.endsWith('.onmicrosoft.com');

/**
 * Where the main address of an account is. The domain that Microsoft gave is verified too, and is not the council's own;
 * a verified domain may belong to the provider, so a policy that names one is asked with it.
 */
export const councilAddresses = computed({
  name: 'main addresses',
  needs: { users: ['mail'], domains: ['id', 'isVerified', 'isInitial'] },
  derive: (given) => {
    const users = new Map((valueOf(given, 'users') ?? []).map((one) => [one.id, one.mail]));
    const userGaps = missingOf(given, 'users');
    const domainGaps = missingOf(given, 'domains');
    const domains = valueOf(given, 'domains') ?? [];
    const unsaid = new Set(
      domains.filter(({ isVerified }) => isVerified == null).map(({ id }) => id.toLowerCase()),
    );
    const own = new Set(
      domains
        .filter(
          ({ id, isVerified, isInitial }) => isVerified === true && isInitial !== true && !isMicrosofts(id),
        )
        .map(({ id }) => id.toLowerCase()),
    );
    const silent = unknown(...(userGaps.length > 0 ? userGaps : [strange('users.mail', 'no value came')]));
    return (id: string): { readonly addressDomain: Known<string>; readonly hasOwnDomain: Known<boolean> } => {
      const mail = users.get(id);
      if (mail === undefined) return { addressDomain: silent, hasOwnDomain: silent };
      if (mail === null || mail === '') return { addressDomain: '', hasOwnDomain: false };
      const domain = domainOf(mail);
      const isOwn = own.has(domain);
      if (isOwn || isMicrosofts(domain)) return { addressDomain: domain, hasOwnDomain: isOwn };
      const doubts = unsaid.has(domain)
        ? [...domainGaps, strange('domains.isVerified', 'no value came')]
        : domainGaps;
      return { addressDomain: domain, hasOwnDomain: doubts.length > 0 ? unknown(...doubts) : false };
    };
  },
});

import { domainInLowerCase } from '../base/lower-case.ts';
import { computed } from '../base/computed.ts';
import { unknown, type Known } from '../base/known.ts';
import { readList, strange } from '../base/read-evidence.ts';

const notTold = unknown({
  evidence: 'input:expectedDomains',
  cause: 'no-input',
  detail: 'The council has not said which domains it means to have; name them under `expectedDomains`.',
});

/** Every tenant has the domain that Microsoft gave, and a second one for mail routing where it once was hybrid. */
const isMicrosofts = (domain: string): boolean => domain.endsWith('.onmicrosoft.com');

/**
 * Domains that are verified or accept mail, and that the council did not name. A name that somebody registered and joined
 * to nothing is not seen.
 */
export const joinedDomains = computed({
  name: 'domains joined to the tenant',
  needs: { domains: ['id', 'isVerified', 'isInitial'], acceptedDomains: ['domainName'] },
  inputs: ['expectedDomains'],
  derive: (given) => {
    const verified = readList(given, 'domains');
    const accepted = readList(given, 'acceptedDomains');
    const microsofts = new Set(
      verified.items.filter((one) => one.isInitial === true).map(({ id }) => domainInLowerCase(id)),
    );
    // Which of the accepted ones Microsoft gave itself, only the whole list of domains says.
    const alsoAccepted = verified.missing.length > 0 ? [] : accepted.items;
    const joined = [
      ...verified.items.filter((one) => one.isVerified === true).map(({ id }) => domainInLowerCase(id)),
      ...alsoAccepted.map(({ domainName }) => domainInLowerCase(domainName)),
    ].filter((one) => !microsofts.has(one) && !isMicrosofts(one));
    const expected = given.council.expectedDomains?.map(domainInLowerCase) ?? [];
    const others = [...new Set(joined)].filter((one) => !expected.includes(one)).toSorted();
    const isUnsaid = verified.items.some((one) => one.isVerified == null && one.isInitial !== true);
    const missing = [
      ...verified.missing,
      ...accepted.missing,
      ...(isUnsaid ? [strange('domains.isVerified', 'no value came')] : []),
    ];
    const read = (): Known<string[]> => {
      if (expected.length === 0) return notTold;
      return missing.length > 0 && others.length === 0 ? unknown(...missing) : others;
    };
    const unexpectedDomains = read();
    return () => ({ unexpectedDomains });
  },
});

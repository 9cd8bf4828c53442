import { domainInLowerCase } from '../base/lower-case.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isPersonalProvider, isUnder, outsideClass, type OutsideClass } from './destination.ts';
import { missingOf, valueOf } from '../base/read-evidence.ts';
import { doubt } from './mail-doubt.ts';

/**
 * Where a domain lies. `inside`: mail for it ends in this tenant. `relayed`: accepted here, but unknown recipients go to
 * another system, so only a recipient that exists here is inside. `unknown`: the evidence does not settle it.
 */
export type Place =
  | { readonly place: 'inside' }
  | { readonly place: 'outside'; readonly destination: OutsideClass }
  | { readonly place: 'relayed' | 'unknown'; readonly missing: readonly Missing[] };

const acceptedPlace = (
  one: { readonly domainName: string; readonly domainType?: string | null | undefined },
  destination: OutsideClass,
): Place => {
  const type = domainInLowerCase(one.domainType ?? '');
  if (type === 'authoritative') return { place: 'inside' };
  if (type === 'externalrelay') return { place: 'outside', destination };
  return {
    place: type === 'internalrelay' ? 'relayed' : 'unknown',
    missing: [
      type === 'internalrelay'
        ? doubt(
            'recipients',
            'not-supported',
            `${one.domainName} hands unknown recipients to another system.`,
          )
        : doubt('acceptedDomains', 'error', `Exchange did not say what type of domain ${one.domainName} is.`),
    ],
  };
};

/**
 * Accepted domains decide: `Authoritative` and `InternalRelay` are inside (New-TransportRule, read 2026-08), a subdomain
 * only when listed or under an internal relay with `MatchSubDomains` (enable-mail-flow-for-subdomains, read 2021-07).
 * Without them, a domain that Entra ID never verified, and that lies under none it did, cannot be accepted.
 */
export const domainPlaces = computed({
  name: 'where a mail domain lies',
  needs: { acceptedDomains: ['domainName', 'domainType', 'matchSubDomains'], domains: ['isVerified'] },
  inputs: ['ownDomains'],
  derive: (given): ((domain: string) => Place) => {
    const accepted = valueOf(given, 'acceptedDomains');
    const notAccepted = missingOf(given, 'acceptedDomains');
    const verified = (valueOf(given, 'domains') ?? [])
      .filter((one) => one.isVerified !== false)
      .map((one) => domainInLowerCase(one.id));
    const verifiedIsWhole = missingOf(given, 'domains').length === 0;
    const byName = new Map((accepted ?? []).map((one) => [domainInLowerCase(one.domainName), one]));
    const relays = (accepted ?? []).filter(
      (one) => one.matchSubDomains !== false && domainInLowerCase(one.domainType ?? '') === 'internalrelay',
    );
    const own = new Set([...given.council.ownDomains.map(domainInLowerCase), ...verified]);
    const places = new Map<string, Place>();

    const find = (domain: string): Place => {
      const listed = byName.get(domain);
      const destination = outsideClass(domain, own);
      if (listed !== undefined) return acceptedPlace(listed, 'own-domain-elsewhere');
      const parent = relays.find((one) => domain.endsWith(`.${domainInLowerCase(one.domainName)}`));
      if (parent !== undefined) return acceptedPlace(parent, destination);
      if (notAccepted.length === 0) return { place: 'outside', destination };
      const ours = verified.some((one) => isUnder(domain, one));
      if (!ours && (isPersonalProvider(domain) || verifiedIsWhole)) return { place: 'outside', destination };
      return { place: 'unknown', missing: notAccepted };
    };
    return (domain) => {
      const known = places.get(domain) ?? find(domain);
      places.set(domain, known);
      return known;
    };
  },
});

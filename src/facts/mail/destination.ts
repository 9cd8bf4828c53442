import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { personalProviders, publicBodies } from './destination-data.ts';

/** Class of an address outside the tenant. */
export type OutsideClass = 'personal' | 'external' | 'public-body' | 'own-domain-elsewhere';

const personal = new Set(personalProviders);

/** @param suffix a domain; a name that merely ends in the same letters is not under it */
export const isUnder = (domain: string, suffix: string): boolean =>
  domain === suffix || domain.endsWith(`.${suffix}`);

export const isPersonalProvider = (domain: string): boolean => {
  const registrable = getDomain(domain);
  return (
    registrable !== null &&
    (personal.has(registrable) || personal.has(`${getDomainWithoutSuffix(domain) ?? ''}.*`))
  );
};

/** @param own lower-case domains of the council that are not part of this tenant's mail */
export const outsideClass = (domain: string, own: ReadonlySet<string>): OutsideClass => {
  if ([...own].some((one) => isUnder(domain, one))) return 'own-domain-elsewhere';
  if (isPersonalProvider(domain)) return 'personal';
  return publicBodies.some((one) => isUnder(domain, one)) ? 'public-body' : 'external';
};

import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown, unknown, type Facts, type Known } from '../base/known.ts';
import { readList, strange, type ItemOf } from '../base/read-evidence.ts';
import type { Tenant } from '../subjects/tenant.ts';

type Domain = ItemOf<'domains'>;
type DomainFacts = Pick<Facts<Tenant>, 'domains' | 'federatedDomains' | 'passwordExpiryDays'>;

/** How Microsoft writes "never" (https://learn.microsoft.com/graph/api/resources/domain, read 2026-08). */
const never = 2_147_483_647;

/** A sub-domain takes the setting of its root (same page); null means a default that is not the same for everybody. */
const validity = (domain: Domain, all: readonly Domain[]): Known<number> => {
  const root = all.find(
    (one) => one.isRoot === true && (domain.id === one.id || domain.id.endsWith(`.${one.id}`)),
  );
  const value = domain.passwordValidityPeriodInDays ?? root?.passwordValidityPeriodInDays;
  return value ?? unknown(strange('domains.passwordValidityPeriodInDays', 'not set, so the default applies'));
};

const noneHere = unknown(
  strange('domains.authenticationType', 'no domain is listed whose passwords are kept here'),
);

/** 0 when passwords last for ever in each of these domains. */
const shortest = (domains: readonly Domain[], all: readonly Domain[]): Known<number> => {
  if (domains.length === 0) return noneHere;
  const values = domains.map((domain) => validity(domain, all));
  const limits = values.filter((one) => typeof one === 'number').filter((one) => one !== never);
  if (limits.length > 0) return Math.min(...limits);
  const doubts = values.filter(isUnknown).flatMap((one) => one.missing);
  return doubts.length > 0 ? unknown(...doubts) : 0;
};

/** Domains that are proved to be the council's. Federated ones keep their passwords elsewhere. */
export const domainFacts = (snapshot: Snapshot): DomainFacts => {
  const { items, missing } = readList(snapshot, 'domains');
  if (missing.length > 0) {
    const reason = unknown(...missing);
    return { domains: reason, federatedDomains: reason, passwordExpiryDays: reason };
  }
  const verified = items.filter((domain) => domain.isVerified === true);
  const isFederated = (domain: Domain): boolean => domain.authenticationType?.toLowerCase() === 'federated';
  return {
    domains: verified.map((domain) => domain.id.toLowerCase()),
    federatedDomains: verified.filter(isFederated).map((domain) => domain.id.toLowerCase()),
    passwordExpiryDays: shortest(
      verified.filter((domain) => !isFederated(domain)),
      items,
    ),
  };
};

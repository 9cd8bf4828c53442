import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { readList, strange, type ItemOf, type Read } from '../base/read-evidence.ts';
import { directorySynchronisation } from './directory-synchronisation.ts';

type Domain = Pick<
  ItemOf<'domains'>,
  'id' | 'isRoot' | 'isVerified' | 'authenticationType' | 'passwordValidityPeriodInDays'
>;

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

const isFederated = ({ authenticationType }: Pick<Domain, 'authenticationType'>): boolean =>
  authenticationType?.toLowerCase() === 'federated';

/** A domain of which nobody said whether it is proved may be the council's. */
const unsaidIn = (domains: readonly Pick<Domain, 'isVerified'>[]): Missing[] =>
  domains.some(({ isVerified }) => isVerified == null)
    ? [strange('domains.isVerified', 'no value came')]
    : [];

/** Domains that are proved to be the council's. */
export const ownDomains = computed({
  name: 'proved domains',
  needs: { domains: ['isVerified', 'authenticationType'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'domains');
    const gaps = [...missing, ...unsaidIn(items)];
    const named = (which: typeof items): Known<string[]> =>
      gaps.length > 0 ? unknown(...gaps) : which.map(({ id }) => id.toLowerCase());
    const verified = items.filter(({ isVerified }) => isVerified === true);
    return () => ({ domains: named(verified), federatedDomains: named(verified.filter(isFederated)) });
  },
});

type Account = Pick<ItemOf<'users'>, 'userPrincipalName' | 'onPremisesSyncEnabled'>;

/** Guests are written into the first domain of the tenant, and their password is kept at home (user properties, read 2026-08). */
const isGuestName = (name: string | null | undefined): boolean => /#ext#@/i.test(name ?? '');

/** A domain that no account is in, such as one for routing mail, decides nothing about passwords. */
const withAccounts = <T extends { readonly id: string }>(
  domains: readonly T[],
  users: Read<Account>,
): readonly T[] => {
  if (users.missing.length > 0) return domains;
  const used = new Set(
    users.items
      .filter(({ userPrincipalName }) => !isGuestName(userPrincipalName))
      .map(({ userPrincipalName }) => userPrincipalName?.split('@')[1]?.toLowerCase()),
  );
  const found = domains.filter(({ id }) => used.has(id.toLowerCase()));
  return found.length > 0 ? found : domains;
};

const keptLocally = unknown({
  evidence: 'users',
  cause: 'not-supported',
  detail: 'Some passwords are kept on a local server, which decides when they run out.',
});

/**
 * How long passwords last. Federated domains keep theirs elsewhere, and a local server decides about accounts that come
 * from it (how-to-connect-password-hash-synchronization, "Password expiration policy", read 2026-11).
 */
export const passwordExpiry = computed({
  name: 'how long passwords last',
  needs: {
    domains: ['isVerified', 'authenticationType', 'isRoot', 'passwordValidityPeriodInDays'],
    users: ['userPrincipalName', 'onPremisesSyncEnabled'],
  },
  uses: { directorySynchronisation },
  derive: (given) => {
    const { items, missing } = readList(given, 'domains');
    const kept = items.filter((domain) => domain.isVerified === true && !isFederated(domain));
    const users = readList(given, 'users');
    const own = withAccounts(kept, users);
    const passwordExpiryDays = ((): Known<number> => {
      const gaps = [...missing, ...unsaidIn(items)];
      if (gaps.length > 0) return unknown(...gaps);
      const days = shortest(own, items);
      if (days !== 0) return days;
      if (users.items.some(({ onPremisesSyncEnabled }) => onPremisesSyncEnabled === true)) return keptLocally;
      if (users.missing.length === 0) return 0;
      // Where no account can come from a local server, none that was not read does.
      const { isSynchronised } = given.use.directorySynchronisation();
      return isSynchronised === false ? 0 : unknown(...users.missing);
    })();
    return () => ({ passwordExpiryDays });
  },
});

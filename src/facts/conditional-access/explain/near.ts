import type { Miss } from '../../../model/told.ts';
import { has } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Policy } from '../policy/policy.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Candidate } from './misses.ts';

/** A policy whose change would stop a sign-in: what it misses, each of which would have to be mended. */
export interface Near {
  readonly policy: { readonly id: string; readonly name: string };
  /** Equal for the same policy with the same misses at one sign-in. */
  readonly key: string;
  readonly misses: readonly Miss[];
}

const mostNamed = 3;
/** With more to change, a policy is named only where none needs less. */
const mostMisses = 2;

/** Whether an account could be made one that the policy is about: by a group or by name, or as the guest that it is. */
const couldReach = ({ include }: Policy, isGuest: boolean): boolean =>
  include.groups.length + include.users.filter((one) => one !== 'None').length > 0 ||
  (isGuest && include.guests !== undefined);

/** The rank of policies that never reached the account. */
const neverIncluded = 4;

interface Ranked extends Near {
  readonly tier: number;
}

/**
 * The order in which policies are worth mending: those about everybody that leave out this account, app or place; those
 * that only report and would stop it; those whose lists never had this in them; those that ask for something else; and
 * those that never reached the account.
 */
const rank = (
  candidate: Candidate,
  policy: Policy,
  { included, excluded, open }: Applicable,
  isGuest: boolean,
): Ranked | undefined => {
  const { index, does, onlyReports, neverReached } = candidate;
  const isIncluded = has(included, index);
  if (has(open, index) || (!isIncluded && !couldReach(policy, isGuest))) return undefined;
  const whom: Miss[] = [
    ...(isIncluded ? [] : (['not-included'] as const)),
    ...(has(excluded, index) ? (['left-out'] as const) : []),
  ];
  const misses: Miss[] = [...(onlyReports ? (['report-only'] as const) : []), ...whom, ...candidate.misses];
  const tier = !isIncluded
    ? neverIncluded
    : does === 'other'
      ? 3
      : onlyReports
        ? misses.length === 1
          ? 1
          : 2
        : neverReached === 0
          ? 0
          : 2;
  return { policy: candidate.policy, key: `${String(index)}${whom.join()}`, misses, tier };
};

/** The policies to mend, the first one first. @param isGuest whether the account comes from another directory */
export function nearest(
  candidates: readonly Candidate[],
  live: readonly LivePolicy[],
  applicable: Applicable,
  isGuest: boolean,
): Near[] {
  const ranked = candidates.flatMap((one): Ranked[] => {
    const policy = live[one.index]?.policy;
    const found = policy && rank(one, policy, applicable, isGuest);
    return found === undefined ? [] : [found];
  });
  const close = ranked.filter(({ misses }) => misses.length <= mostMisses);
  const among = close.length > 0 ? close : ranked.filter(({ tier }) => tier < neverIncluded);
  // What asks for something else, or never reached the account, is named only where nothing comes closer.
  const best = Math.min(...among.map(({ tier }) => tier));
  return among
    .filter(({ tier }) => tier <= Math.max(2, best))
    .toSorted((a, b) => a.tier - b.tier || a.misses.length - b.misses.length)
    .slice(0, mostNamed)
    .map(({ policy, key, misses }) => ({ policy, key, misses }));
}

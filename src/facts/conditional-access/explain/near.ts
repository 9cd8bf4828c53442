import type { Miss } from '../../../model/told.ts';
import { oncePer } from '../../base/once.ts';
import { has } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Policy } from '../policy/policy.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Candidate } from './misses.ts';

/** A policy whose change would stop a sign-in: what it misses, each of which would have to be mended. */
export interface Near {
  readonly policy: { readonly id: string; readonly name: string };
  readonly misses: Miss[];
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

/** No sign-in has so many candidates, and no policy misses so many. */
const many = 1024;

/**
 * The order in which policies are worth mending: those about everybody that leave out this account, app or place; those
 * that only report and would stop it; those whose lists never had this in them; those that ask for something else; and
 * those that never reached the account.
 */
function tierOf({ does, onlyReports, neverReached }: Candidate, isIncluded: boolean, misses: number): number {
  if (!isIncluded) return neverIncluded;
  if (does === 'other') return 3;
  if (onlyReports) return misses === 1 ? 1 : 2;
  return neverReached === 0 ? 0 : 2;
}

/** How a candidate stands to an account, as a number: whether it is included and whether it is left out, a bit each. */
const missesByStanding: readonly (readonly Miss[])[] = [
  ['not-included'],
  [],
  ['not-included', 'left-out'],
  ['left-out'],
];

const nearOf = ({ policy, onlyReports, misses }: Candidate, standing: number): Near => ({
  policy,
  misses: [
    ...(onlyReports ? (['report-only'] as const) : []),
    ...(missesByStanding[standing] ?? []),
    ...misses,
  ],
});

/**
 * Prepares the policies to mend for any number of accounts: the first one first, and the same list for all accounts for
 * which it is the same.
 *
 * @param isGuest whether the accounts come from another directory
 */
export function makeNearest(
  candidates: readonly Candidate[],
  live: readonly LivePolicy[],
  isGuest: boolean,
): (applicable: Applicable) => readonly Near[] {
  /** Every way in which a candidate can stand to an account and is worth naming, the closest first. */
  const ways = candidates
    .flatMap((candidate, at) => [0, 1, 2, 3].map((standing) => ({ candidate, at, standing })))
    .flatMap(({ candidate, at, standing }) => {
      const isIncluded = (standing & 1) !== 0;
      const policy = live[candidate.index]?.policy;
      if (!isIncluded && (policy === undefined || !couldReach(policy, isGuest))) return [];
      const misses =
        candidate.misses.length + (candidate.onlyReports ? 1 : 0) + (missesByStanding[standing]?.length ?? 0);
      const tier = tierOf(candidate, isIncluded, misses);
      const isClose = misses <= mostMisses;
      if (!isClose && tier === neverIncluded) return [];
      // By tier, then by how much there is to mend, then by the order of the policies: all in one number.
      const code = ((tier * many + misses) * many + at) * 4 + standing;
      return [{ code, index: candidate.index, standing, isClose }];
    })
    .toSorted((a, b) => Number(b.isClose) - Number(a.isClose) || a.code - b.code);
  const nearBy = oncePer((stand: number): Near[] => {
    const candidate = candidates[stand >> 2];
    return candidate === undefined ? [] : [nearOf(candidate, stand & 3)];
  });
  const lists = new Map<string, readonly Near[]>();
  return ({ included, excluded, open }) => {
    const first: number[] = [];
    let isClose = true;
    for (const way of ways) {
      // What takes more to mend is named only where nothing takes less.
      if (first.length === mostNamed || (!way.isClose && isClose && first.length > 0)) break;
      ({ isClose } = way);
      if (has(open, way.index)) continue;
      const standing = (has(included, way.index) ? 1 : 0) + (has(excluded, way.index) ? 2 : 0);
      if (standing === way.standing) first.push(way.code);
    }
    const tierIn = (code: number): number => Math.floor(code / (4 * many * many));
    // What asks for something else, or never reached the account, is named only where nothing comes closer.
    const last = Math.max(2, tierIn(first[0] ?? 0));
    const stands = first.filter((code) => tierIn(code) <= last).map((code) => code % (4 * many));
    const key = stands.join();
    const list = lists.get(key) ?? stands.flatMap(nearBy);
    lists.set(key, list);
    return list;
  };
}

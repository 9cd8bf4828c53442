import type { Miss } from '../../../model/told-sign-in.ts';
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

/** By tier, then by how much there is to mend, then by the order of the policies: all in one number. */
const codeOf = (tier: number, misses: number, at: number, standing: number): number =>
  ((tier * many + misses) * many + at) * 4 + standing;
const tierIn = (code: number): number => Math.floor(code / (4 * many * many));
/** The candidate and how it stands to the account. */
const standsOf = 4 * many;
const standIn = (code: number): number => code % standsOf;

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
      return [{ code: codeOf(tier, misses, at, standing), index: candidate.index, isClose }];
    })
    .toSorted((a, b) => Number(b.isClose) - Number(a.isClose) || a.code - b.code);
  /** What takes more to mend is named only where nothing takes less. */
  const close = ways.filter(({ isClose }) => isClose).length;
  const codes = Int32Array.from(ways, ({ code }) => code);
  const indices = Int32Array.from(ways, ({ index }) => index);
  const nearBy = oncePer((stand: number): Near[] => {
    const candidate = candidates[stand >> 2];
    return candidate === undefined ? [] : [nearOf(candidate, stand & 3)];
  });
  const lists = new Map<number, readonly Near[]>();
  /** Written over each time, since thousands of accounts ask this of every question. */
  const first = new Int32Array(mostNamed);
  return ({ included, excluded, open }) => {
    let count = 0;
    for (let way = 0; way < codes.length && count < mostNamed; way += 1) {
      if (way === close && count > 0) break;
      const index = indices[way] ?? 0;
      const standing = (has(included, index) ? 1 : 0) + (has(excluded, index) ? 2 : 0);
      const code = codes[way] ?? 0;
      if (standing !== (code & 3) || has(open, index)) continue;
      first[count] = code;
      count += 1;
    }
    // What asks for something else, or never reached the account, is named only where nothing comes closer.
    const last = count === 0 ? 2 : Math.max(2, tierIn(first[0] ?? 0));
    let key = 0;
    for (let at = 0; at < count; at += 1) {
      const code = first[at] ?? 0;
      if (tierIn(code) <= last) key = key * 2 * standsOf + standIn(code) + 1;
    }
    let list = lists.get(key);
    if (list === undefined) {
      const told = [...first.subarray(0, count)].filter((code) => tierIn(code) <= last);
      lists.set(key, (list = told.flatMap((code) => nearBy(standIn(code)))));
    }
    return list;
  };
}

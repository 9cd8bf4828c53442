import type { Miss } from '../../../model/told-sign-in.ts';
import { has } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Policy } from '../policy/policy.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Candidate } from './misses.ts';

/** A policy whose change would stop a sign-in: what it misses, each of which would have to be mended. */
export interface Near {
  readonly index: number;
  readonly policy: { readonly id: string; readonly name: string };
  readonly misses: Miss[];
}

const mostNamed = 3;
/** With more to change, a policy is named only where none needs less. */
const mostMisses = 2;

/** Whether an account could be made one that the policy is about: by a group or by name, or as the guest that it is. */
const couldReach = ({ include }: Policy, isGuest: boolean): boolean =>
  include.groups.length > 0 ||
  include.users.some((one) => !['None', 'GuestsOrExternalUsers'].includes(one)) ||
  (isGuest && (include.guests !== undefined || include.users.includes('GuestsOrExternalUsers')));

/** How near a policy is to stopping a sign-in, the nearest first. */
const nearness = {
  /** It is about everybody, and leaves out this account, app or place. */
  leavesOut: 0,
  /** It only reports, and would stop it. */
  onlyReports: 1,
  /** Its lists never had this in them, or it only reports and misses more besides. */
  neverListed: 2,
  /** It asks for something else. */
  asksOther: 3,
  /** It never was about the account. */
  neverIncluded: 4,
};

/** What is further away than this is named only where nothing comes nearer. */
const furthestBeside = nearness.neverListed;

/** How a policy stands to an account: whether it names it among whom it is about, and whether it leaves it out. */
interface Standing {
  readonly isIncluded: boolean;
  readonly isLeftOut: boolean;
}
const standings: readonly Standing[] = [
  { isIncluded: true, isLeftOut: false },
  { isIncluded: true, isLeftOut: true },
  { isIncluded: false, isLeftOut: false },
  { isIncluded: false, isLeftOut: true },
];

/** A candidate beside accounts to which it stands in one way. */
interface Way extends Standing {
  readonly index: number;
  readonly near: Near;
  readonly nearness: number;
  readonly isClose: boolean;
  readonly locksOut: boolean;
}

function nearnessOf(
  { does, onlyReports, neverReached }: Candidate,
  isIncluded: boolean,
  misses: number,
): number {
  if (!isIncluded) return nearness.neverIncluded;
  if (does === 'other') return nearness.asksOther;
  if (onlyReports) return misses === 1 ? nearness.onlyReports : nearness.neverListed;
  return neverReached === 0 ? nearness.leavesOut : nearness.neverListed;
}

function wayOf(candidate: Candidate, standing: Standing): Way {
  const misses: Miss[] = [
    ...(candidate.onlyReports ? (['report-only'] as const) : []),
    ...(standing.isIncluded ? [] : (['not-included'] as const)),
    ...(standing.isLeftOut ? (['left-out'] as const) : []),
    ...candidate.misses,
  ];
  return {
    ...standing,
    index: candidate.index,
    near: { index: candidate.index, policy: candidate.policy, misses },
    nearness: nearnessOf(candidate, standing.isIncluded, misses.length),
    isClose: misses.length <= mostMisses,
    locksOut: candidate.locksOut,
  };
}

/** The order in which policies are worth mending; what is equal in all of this stays in the order of the policies. */
const byWorth = (a: Way, b: Way): number =>
  Number(b.isClose) - Number(a.isClose) ||
  a.nearness - b.nearness ||
  a.near.misses.length - b.near.misses.length;

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
  const isWorthNaming = ({ isIncluded, isClose, locksOut, index }: Way): boolean => {
    const policy = live[index]?.policy;
    return isIncluded || (isClose && !locksOut && policy !== undefined && couldReach(policy, isGuest));
  };
  const ways = candidates
    .flatMap((candidate) => standings.map((standing) => wayOf(candidate, standing)))
    .filter(isWorthNaming)
    .toSorted(byWorth);
  const stands = ({ index, isIncluded, isLeftOut }: Way, { included, excluded, open }: Applicable): boolean =>
    has(included, index) === isIncluded && has(excluded, index) === isLeftOut && !has(open, index);
  /** By the places of what is named in the order of worth. */
  const lists = new Map<string, readonly Near[]>();
  return (applicable) => {
    const named: number[] = [];
    let first: Way | undefined;
    for (const [at, way] of ways.entries()) {
      if (named.length === mostNamed) break;
      // What takes more to mend, asks for something else or never reached the account is named only where nothing comes closer.
      const isBeside =
        first === undefined ||
        (way.isClose === first.isClose && way.nearness <= Math.max(furthestBeside, first.nearness));
      if (!isBeside) break;
      if (!stands(way, applicable)) continue;
      first ??= way;
      named.push(at);
    }
    const key = named.join();
    const known = lists.get(key) ?? named.flatMap((at) => ways[at]?.near ?? []);
    lists.set(key, known);
    return known;
  };
}

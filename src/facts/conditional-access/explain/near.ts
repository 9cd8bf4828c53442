import type { Plan } from '../cover/question.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { has } from '../accounts/bits.ts';
import type { Box } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { inForce } from '../policy/policy-state.ts';
import { aspectOf, type Aspect } from './aspects.ts';
import { dimensions } from '../space/space.ts';
import type { Miss } from '../../../model/told.ts';

/** A policy that would have covered a sign-in but for these conditions. */
export interface Near {
  readonly policy: { readonly id: string; readonly name: string };
  /** Equal for the same policy with the same misses at one sign-in. */
  readonly key: string;
  readonly misses: readonly Miss[];
}

/** A policy near a sign-in, whoever signs in. */
export interface Candidate {
  readonly index: number;
  readonly policy: { readonly id: string; readonly name: string };
  /** What it misses but for whom it reaches; only that differs between accounts. */
  readonly before: readonly Miss[];
  readonly after: readonly Miss[];
}

/** How far a policy may be off and still be worth naming, and how many are named. */
const mostMisses = 2;
const mostNamed = 3;

/** Of several reasons that weigh the same, the one that a reader can do something about. */
const telling: readonly Aspect[] = ['device', 'app', 'location', 'platform'];
const weight = (failing: readonly Aspect[]): number =>
  failing.length + (failing.some((aspect) => telling.includes(aspect)) ? 0 : 0.5);

const fewest = (boxes: readonly Box[], point: Point): readonly Aspect[] | undefined => {
  let best: readonly Aspect[] | undefined;
  for (const box of boxes) {
    const closed = dimensions.filter((dimension) => box[dimension][point[dimension]] === 0);
    const failing = [...new Set(closed.map(aspectOf))];
    if (best === undefined || weight(failing) < weight(best)) best = failing;
  }
  return best;
};

/** All policies that may be named at a sign-in, in the order of the policies. */
export const candidatesAt = (
  plan: Plan,
  { target, point }: { readonly target: number; readonly point: Point },
  { live, semantics }: Tenancy,
): Candidate[] =>
  live.flatMap(({ policy, reach }, index): Candidate[] => {
    const conditions = fewest(plan.boxes[index] ?? [], point);
    if (conditions === undefined) return [];
    const before: Miss[] = inForce(policy, semantics) === 'no' ? ['report-only'] : [];
    const after: Miss[] = [...(reach.targets[target] === 'no' ? (['target'] as const) : []), ...conditions];
    const tooFar = before.length + after.length > mostMisses;
    return tooFar ? [] : [{ index, policy: { id: policy.id, name: policy.name }, before, after }];
  });

const outside = ({ index, before }: Candidate, { possible, excluded }: Applicable): Miss | undefined => {
  if (has(excluded, index)) return 'left-out';
  return before.length > 0 || has(possible, index) ? undefined : 'not-included';
};

/** The policies that came closest to covering a sign-in, the closest first. */
export const nearest = (candidates: readonly Candidate[], applicable: Applicable): Near[] => {
  const found: Near[] = [];
  for (let misses = 1; misses <= mostMisses; misses += 1) {
    for (const candidate of candidates) {
      const { policy, before, after } = candidate;
      const whom = outside(candidate, applicable);
      if (before.length + after.length + (whom === undefined ? 0 : 1) !== misses) continue;
      const all = [...before, ...(whom === undefined ? [] : [whom]), ...after];
      found.push({ policy, key: `${String(candidate.index)}${whom ?? ''}`, misses: all });
      if (found.length === mostNamed) return found;
    }
  }
  return found;
};

import type { Tenancy } from './arena.ts';
import { has } from './bits.ts';
import type { Box } from './box.ts';
import type { Point } from './path.ts';
import type { Applicable, LivePolicy, Plan } from './plan.ts';
import { inForce } from './policy-state.ts';
import { dimensions, type Dimension } from './space.ts';
import type { Miss } from './words.ts';

/** A policy that would have covered a sign-in but for these conditions. */
export interface Near {
  readonly policy: string;
  readonly misses: readonly Miss[];
}

export interface Missed {
  readonly applicable: Applicable;
  readonly target: number;
  readonly point: Point;
}

/** How far a policy may be off and still be worth naming, and how many are named. */
const mostMisses = 2;
const mostNamed = 3;

/** Of several reasons that weigh the same, the one that a reader can do something about. */
const telling: readonly Dimension[] = ['device', 'app', 'location', 'platform'];
const weight = (failing: readonly Dimension[]): number =>
  failing.length + (failing.some((dimension) => telling.includes(dimension)) ? 0 : 0.5);

const fewest = (boxes: readonly Box[], point: Point): readonly Dimension[] | undefined => {
  let best: readonly Dimension[] | undefined;
  for (const box of boxes) {
    const failing = dimensions.filter((dimension) => box[dimension][point[dimension]] === 0);
    if (best === undefined || weight(failing) < weight(best)) best = failing;
  }
  return best;
};

const missesOf = (
  { policy, reach }: LivePolicy,
  index: number,
  { boxes, missed, tenancy }: { boxes: readonly Box[]; missed: Missed; tenancy: Tenancy },
): Miss[] | undefined => {
  const conditions = fewest(boxes, missed.point);
  if (conditions === undefined) return undefined;
  const idle = inForce(policy, tenancy.semantics) === 'no';
  const { possible, excluded } = missed.applicable;
  const outside = has(excluded, index)
    ? 'left-out'
    : idle || has(possible, index)
      ? undefined
      : 'not-included';
  return [
    ...(idle ? (['report-only'] as const) : []),
    ...(outside === undefined ? [] : ([outside] as const)),
    ...(reach.targets[missed.target] === 'no' ? (['target'] as const) : []),
    ...conditions,
  ];
};

/** The policies that came closest to covering a sign-in, the closest first. */
export const nearest = (plan: Plan, missed: Missed, tenancy: Tenancy): Near[] =>
  tenancy.live
    .flatMap((live, index) => {
      const boxes = plan.boxes[index] ?? [];
      if (boxes.length === 0) return [];
      const misses = missesOf(live, index, { boxes, missed, tenancy });
      return misses === undefined || misses.length === 0 || misses.length > mostMisses
        ? []
        : [{ policy: live.policy.name, misses }];
    })
    .sort((a, b) => a.misses.length - b.misses.length)
    .slice(0, mostNamed);

import { oncePer } from '../../base/once.ts';
import { riskWords } from '../policy/microsoft-words.ts';
import type { Policy } from '../policy/policy.ts';
import { inForce } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Box } from '../space/box.ts';
import { conditionsOf } from '../space/covered.ts';
import type { Point } from '../space/path.ts';
import { placeDimensions } from '../space/place-values.ts';
import type { LivePolicy, Reach } from '../space/policy-reach.ts';
import { dimensions, type Dimension } from '../space/space.ts';
import { type Aspect, aspectOf, aspects } from './aspects.ts';

/** Of several reasons that weigh the same, the one that a reader can do something about. */
const telling: readonly Aspect[] = ['device', 'app', 'location', 'platform'];

/** Respects, a bit for each: so many boxes are held beside each sign-in that no lists are made of them. */
type AspectBits = number;
const bitOf = (aspect: Aspect): AspectBits => 1 << aspects.indexOf(aspect);
const bitOfDimension = dimensions.map((dimension) => bitOf(aspectOf(dimension)));
const aspectsIn = oncePer((bits: AspectBits): readonly Aspect[] =>
  aspects.filter((aspect) => (bits & bitOf(aspect)) !== 0),
);
const weight = oncePer((failing: AspectBits): number => {
  const all = aspectsIn(failing);
  return all.length + (all.some((aspect) => telling.includes(aspect)) ? 0 : 0.5);
});

const failingBits = (box: Box, point: Point): AspectBits => {
  let failing: AspectBits = 0;
  for (let at = 0; at < dimensions.length; at += 1) {
    const dimension = dimensions[at] as Dimension;
    if (box[dimension][point[dimension]] === 0) failing |= bitOfDimension[at] ?? 0;
  }
  return failing;
};

/** In which respects a sign-in is not in a box, in the order of the dimensions. */
export const failingIn = (box: Box, point: Point): readonly Aspect[] => aspectsIn(failingBits(box, point));

const fewest = (boxes: readonly Box[], point: Point): AspectBits | undefined => {
  let least: AspectBits | undefined;
  for (const box of boxes) {
    const failing = failingBits(box, point);
    if (least === undefined || weight(failing) < weight(least)) least = failing;
  }
  return least;
};

/** Whether the conditions of a policy surely hold once these are mended: else its change may mend nothing. */
const isSureBut = (
  { policy, reach }: LivePolicy,
  conditions: AspectBits,
  point: Point,
  semantics: Semantics,
): boolean =>
  inForce(policy, semantics) !== 'maybe' &&
  policy.strange.length === 0 &&
  conditionsOf(reach, 'sure').some((box) => (failingBits(box, point) & ~conditions) === 0);

const holdsPlace = ({ included }: Reach, point: Point): boolean =>
  included === undefined || placeDimensions.some((one) => included[one][point[one]] !== 'no');

/** Whether a condition fails because it leaves something out, and would hold for everything else. */
const leavesOut = ({ policy, reach }: LivePolicy, aspect: Aspect, point: Point): boolean => {
  if (aspect === 'location') return holdsPlace(reach, point);
  if (aspect === 'platform') return policy.platforms.length === 0 || policy.platforms.includes('all');
  return aspect === 'device' && policy.deviceFilter?.mode === 'exclude';
};

/** The same without the conditions on risk, where nothing measures it: what would be left were they taken away. */
const withoutRisk = (one: LivePolicy): LivePolicy => {
  const { conditions } = one.reach;
  const all = (values: readonly unknown[]): 'yes'[] => values.map(() => 'yes');
  return {
    ...one,
    reach: {
      ...one.reach,
      conditions: {
        ...conditions,
        signInRisk: all(conditions.signInRisk),
        userRisk: all(conditions.userRisk),
      },
    },
  };
};

/** The same where insider risk is measured, as it is wherever a sign-in is at one of its levels. */
const withInsiderRisk = (one: LivePolicy): LivePolicy => {
  const { conditions } = one.reach;
  const levels = one.policy.insiderRisk;
  if (levels.length === 0 || levels.some((level) => !riskWords.includes(level))) return one;
  const insiderRisk = conditions.insiderRisk.map((reached) => (reached === 'no' ? 'no' : 'yes'));
  return { ...one, reach: { ...one.reach, conditions: { ...conditions, insiderRisk } } };
};

/** In which respects the conditions of a policy do not hold at a sign-in, where they would surely hold without these. */
export interface ConditionsMissed {
  readonly policy: Policy;
  readonly reach: Reach;
  readonly index: number;
  readonly conditions: readonly Aspect[];
  /** Those that are no exclusions: a list that never had this in it. */
  readonly never: readonly Aspect[];
}

/**
 * What keeps each policy from a sign-in, whatever is asked and whoever signs in: many questions meet the same sign-in.
 * A policy is absent whose change may mend nothing.
 */
export function makeConditionsMissed(
  live: readonly LivePolicy[],
  semantics: Semantics,
): (point: Point) => readonly ConditionsMissed[] {
  const measured = live.map((one) => withInsiderRisk(one.reach.lacksPlan ? withoutRisk(one) : one));
  const missedAt = (one: LivePolicy, index: number, point: Point): ConditionsMissed[] => {
    const failing = fewest(conditionsOf(one.reach, 'possible'), point);
    if (failing === undefined || !isSureBut(one, failing, point, semantics)) return [];
    const conditions = aspectsIn(failing);
    return [
      { ...one, index, conditions, never: conditions.filter((aspect) => !leavesOut(one, aspect, point)) },
    ];
  };
  const known = new Map<string, readonly ConditionsMissed[]>();
  return (point) => {
    const key = dimensions.map((dimension) => point[dimension]).join();
    let missed = known.get(key);
    if (missed === undefined)
      known.set(key, (missed = measured.flatMap((one, index) => missedAt(one, index, point))));
    return missed;
  };
}

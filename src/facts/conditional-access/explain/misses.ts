import type { Miss } from '../../../model/told.ts';
import type { Plan } from '../cover/question.ts';
import type { Policy } from '../policy/policy.ts';
import { canMeet, effectiveControls, hasNothingToRemedy } from '../space/grants.ts';
import { inForce } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import { basesOf } from '../space/covered.ts';
import { type Box, holdsPoint } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { placeDimensions } from '../space/place-values.ts';
import type { LivePolicy, Reach } from '../space/policy-reach.ts';
import { dimensions } from '../space/space.ts';
import { type Aspect, aspectOf } from './aspects.ts';

/** A policy beside one sign-in that gets through, whoever signs in: what would have to change for it to stop that. */
export interface Candidate {
  readonly index: number;
  readonly policy: { readonly id: string; readonly name: string };
  /** It asks for what is wanted, or shuts it out; or it asks for something else. */
  readonly does: 'meets' | 'other';
  readonly onlyReports: boolean;
  readonly misses: readonly Miss[];
  /** How many of them are not exclusions: a list, such as one of apps, that never had this in it. */
  readonly neverReached: number;
}

/** Of several reasons that weigh the same, the one that a reader can do something about. */
const telling: readonly Aspect[] = ['device', 'app', 'location', 'platform'];
const weight = (failing: readonly Aspect[]): number =>
  failing.length + (failing.some((aspect) => telling.includes(aspect)) ? 0 : 0.5);

/** In which respects a sign-in is not in a box, each once: dimensions of one aspect follow each other. */
const failingIn = (box: Box, point: Point): Aspect[] => {
  const failing: Aspect[] = [];
  for (const dimension of dimensions) {
    if (box[dimension][point[dimension]] !== 0) continue;
    const aspect = aspectOf(dimension);
    if (failing.at(-1) !== aspect) failing.push(aspect);
  }
  return failing;
};

const fewest = (boxes: readonly Box[], point: Point): readonly Aspect[] | undefined =>
  boxes.map((box) => failingIn(box, point)).toSorted((a, b) => weight(a) - weight(b))[0];

/** Whether the conditions of a policy surely hold once these are mended: else its change may mend nothing. */
const isSureBut = (
  { policy, reach }: LivePolicy,
  conditions: readonly Aspect[],
  point: Point,
  semantics: Semantics,
): boolean =>
  inForce(policy, semantics) !== 'maybe' &&
  policy.strange.length === 0 &&
  basesOf(reach, 'sure').some((box) => failingIn(box, point).every((aspect) => conditions.includes(aspect)));

const holdsPlace = ({ included }: Reach, point: Point): boolean =>
  included === undefined || placeDimensions.some((one) => included[one][point[one]] !== 'no');

/** Whether a condition fails because it leaves something out, and would hold for everything else. */
const leavesOut = ({ policy, reach }: LivePolicy, aspect: Aspect, point: Point): boolean => {
  if (aspect === 'location') return holdsPlace(reach, point);
  if (aspect === 'platform') return policy.platforms.length === 0 || policy.platforms.includes('all');
  return aspect === 'device' && policy.deviceFilter?.mode === 'exclude';
};

const deviceControls = ['compliantDevice', 'domainJoinedDevice'];

/** Whether a question asks for a device of some state. */
export function asksForDevice({ asks }: Plan): boolean {
  return asks.kind === 'grant' && asks.anyOf.some((one) => deviceControls.includes(one));
}

/** What the policy takes instead of what is asked. */
const alternativeOf = ({ controls }: Policy, closed: readonly Box[], point: Point): Miss => {
  const alone = closed.map((box) => failingIn(box, point)).filter(({ length }) => length === 1);
  const is = (aspect: Aspect): boolean => alone.some(([one]) => one === aspect);
  if (is('device') && controls.some((one) => deviceControls.includes(one))) return 'device';
  return is('app') && controls.includes('compliantApplication') ? 'app' : 'alternative';
};

/** How the controls of a policy stand to what is asked, whatever the sign-in. */
interface Controls {
  /** Those that it asks for of everybody whom it is about. */
  readonly real: readonly string[];
  readonly canMeet: boolean;
  /** A remedy without a risk to remedy asks nothing (concept-conditional-access-grant, 2026-03-24). */
  readonly isIdle: boolean;
  /** Where they surely leave no way through without it. */
  readonly closed: readonly Box[];
}

const controlsOf = (
  policy: Policy,
  index: number,
  { asks, closedByControlsOf, context: { semantics } }: Plan,
): Controls => {
  const { real } = effectiveControls(policy, semantics);
  const idle = policy.controls.some((control) => hasNothingToRemedy(control, policy, semantics));
  return {
    real,
    canMeet: canMeet(policy, asks, semantics),
    isIdle: idle && real.length === 0,
    closed: closedByControlsOf(index),
  };
};

/** How the controls of a policy stand to what is asked at a sign-in, and what they miss. */
const controlsAt = (
  policy: Policy,
  { real, canMeet: canMeetIt, isIdle, closed }: Controls,
  { asks, context }: Plan,
  point: Point,
): Pick<Candidate, 'does' | 'misses'> | undefined => {
  const isClosed = closed.some((box) => holdsPoint(box, point));
  const meets = asks.kind === 'block' ? isClosed : canMeetIt;
  // What only shuts this one out, as a rule about devices does, is not made for what is asked; a block is.
  if (isClosed) return meets || real.includes('block') ? { does: 'meets', misses: [] } : undefined;
  if (meets && isIdle) {
    const isAtRisk = context.space.userRisk[point.userRisk] !== 'none';
    return isAtRisk ? { does: 'meets', misses: ['no-user-risk'] } : { does: 'other', misses: ['asks-other'] };
  }
  if (meets) return { does: 'meets', misses: [alternativeOf(policy, closed, point)] };
  // A rule that limits the session, or lets everybody in, is no rule that asks for the wrong thing.
  return asks.kind === 'grant' && real.length > 0 ? { does: 'other', misses: ['asks-other'] } : undefined;
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

/** A candidate for every target that it may be about. */
interface CandidateAnywhere extends Pick<Candidate, 'index' | 'does' | 'neverReached'> {
  readonly one: LivePolicy;
  readonly misses: readonly Miss[];
}

/**
 * Every policy that could be made to stop a sign-in, in the order of the policies. A block of some programs or risks is
 * about these: to widen it to others would be another rule.
 *
 * @param asked what the question itself looks at
 */
export function candidatesOf(
  plan: Plan,
  live: readonly LivePolicy[],
  asked: ReadonlySet<Aspect>,
): (point: Point) => (target: number) => Candidate[] {
  const { semantics, space } = plan.context;
  const controls = live.map(({ policy }, index) => controlsOf(policy, index, plan));
  // Where a device is asked for, it is the block by device filter that lets this one through.
  const isAbout = (aspect: Aspect): boolean =>
    asked.has(aspect) || (aspect === 'device' && asksForDevice(plan));
  const measured = live.map((one) => (one.reach.lacksPlan ? withoutRisk(one) : one));
  const anywhere = (one: LivePolicy, index: number, point: Point): CandidateAnywhere[] => {
    const { policy, reach } = one;
    const { lacksPlan } = reach;
    const own = controls[index];
    const found = own && controlsAt(policy, own, plan, point);
    if (found === undefined) return [];
    const conditions = fewest(basesOf(reach, 'possible'), point);
    if (conditions === undefined || !isSureBut(one, conditions, point, semantics)) return [];
    const never = conditions.filter((aspect) => !leavesOut(one, aspect, point));
    const isAboutRisk = asked.has('signInRisk') || asked.has('userRisk');
    if (policy.controls.includes('block') && !(never.every(isAbout) && (!lacksPlan || isAboutRisk)))
      return [];
    const unmeasured: readonly Miss[] = lacksPlan ? ['no-plan-for-risk'] : [];
    const misses = [...unmeasured, ...conditions, ...found.misses];
    return [{ one, index, does: found.does, misses, neverReached: never.length + unmeasured.length }];
  };
  return (point) => {
    const all = measured.flatMap((one, index) => anywhere(one, index, point));
    return (target) =>
      all.flatMap(({ one: { policy, reach }, misses, ...rest }): Candidate[] => {
        if (reach.targets[target] === 'maybe') return [];
        const isOff = reach.targets[target] === 'no';
        // A policy is about apps or about actions: one cannot be widened to the other.
        if (isOff && space.targets[target]?.kind === 'action' && policy.actions.length === 0) return [];
        return [
          {
            ...rest,
            policy: { id: policy.id, name: policy.name },
            onlyReports: inForce(policy, semantics) === 'no',
            misses: isOff ? ['target', ...misses] : misses,
            neverReached: rest.neverReached + (isOff && !policy.apps.includes('All') ? 1 : 0),
          },
        ];
      });
  };
}

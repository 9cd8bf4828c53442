import type { Miss } from '../../../model/told.ts';
import type { Plan } from '../cover/question.ts';
import type { Policy } from '../policy/policy.ts';
import { canMeet, effectiveControls, hasNothingToRemedy } from '../space/grants.ts';
import { inForce } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import { basesOf, closedByControls } from '../space/covered.ts';
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

interface At {
  readonly target: number;
  readonly point: Point;
}

/** Of several reasons that weigh the same, the one that a reader can do something about. */
const telling: readonly Aspect[] = ['device', 'app', 'location', 'platform'];
const weight = (failing: readonly Aspect[]): number =>
  failing.length + (failing.some((aspect) => telling.includes(aspect)) ? 0 : 0.5);

const failingIn = (box: Box, point: Point): Aspect[] => [
  ...new Set(dimensions.filter((dimension) => box[dimension][point[dimension]] === 0).map(aspectOf)),
];

const fewest = (boxes: readonly Box[], point: Point): readonly Aspect[] | undefined =>
  boxes.map((box) => failingIn(box, point)).toSorted((a, b) => weight(a) - weight(b))[0];

/** Whether a policy surely applies to a sign-in once what it misses is mended: else its change may mend nothing. */
const isSureBut = (
  { policy, reach }: LivePolicy,
  conditions: readonly Aspect[],
  { target, point }: At,
  semantics: Semantics,
): boolean =>
  inForce(policy, semantics) !== 'maybe' &&
  policy.strange.length === 0 &&
  reach.targets[target] !== 'maybe' &&
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

/** A block by device filter is about devices, where a device is asked for: it is that rule which lets this one through. */
const asksForDevice = ({ asks }: Plan): boolean =>
  asks.kind === 'grant' && asks.anyOf.some((one) => deviceControls.includes(one));

/** What the policy takes instead of what is asked. */
const alternativeOf = ({ controls }: Policy, closed: readonly Box[], point: Point): Miss => {
  const alone = closed.map((box) => failingIn(box, point)).filter(({ length }) => length === 1);
  const is = (aspect: Aspect): boolean => alone.some(([one]) => one === aspect);
  if (is('device') && controls.some((one) => deviceControls.includes(one))) return 'device';
  return is('app') && controls.includes('compliantApplication') ? 'app' : 'alternative';
};

/** How the controls of a policy stand to what is asked at a sign-in, and what they miss. */
const controlsAt = (
  policy: Policy,
  { asks, context }: Plan,
  point: Point,
): { readonly does: Candidate['does']; readonly misses: readonly Miss[] } | undefined => {
  const closed = closedByControls(policy, asks, { ...context, mode: 'sure' });
  const isClosed = closed.some((box) => holdsPoint(box, point));
  const { real } = effectiveControls(policy, context.semantics);
  const meets = asks.kind === 'block' ? isClosed : canMeet(policy, asks, context.semantics);
  // What only shuts this one out, as a rule about devices does, is not made for what is asked; a block is.
  if (isClosed) return meets || real.includes('block') ? { does: 'meets', misses: [] } : undefined;
  // A remedy without a risk to remedy asks nothing (concept-conditional-access-grant, 2026-03-24).
  const idle = policy.controls.filter((control) => hasNothingToRemedy(control, policy, context.semantics));
  if (meets && idle.length > 0 && real.length === 0) {
    const isAtRisk = context.space.userRisk[point.userRisk] !== 'none';
    return isAtRisk ? { does: 'meets', misses: ['no-user-risk'] } : { does: 'other', misses: ['asks-other'] };
  }
  if (meets) return { does: 'meets', misses: [alternativeOf(policy, closed, point)] };
  // A rule that limits the session, or lets everybody in, is no rule that asks for the wrong thing.
  return asks.kind === 'grant' && real.length > 0 ? { does: 'other', misses: ['asks-other'] } : undefined;
};

/**
 * Every policy that could be made to stop a sign-in, in the order of the policies. A block of some programs or risks is
 * about these: to widen it to others would be another rule.
 *
 * @param asked what the question itself looks at
 */
export function candidatesAt(
  plan: Plan,
  { target, point }: At,
  live: readonly LivePolicy[],
  asked: ReadonlySet<Aspect>,
): Candidate[] {
  return live.flatMap((one, index): Candidate[] => {
    const { policy, reach } = one;
    const conditions = fewest(basesOf(reach, 'possible'), point);
    const controls = controlsAt(policy, plan, point);
    if (conditions === undefined || controls === undefined) return [];
    if (!isSureBut(one, conditions, { target, point }, plan.context.semantics)) return [];
    const isOff = reach.targets[target] === 'no';
    // A policy is about apps or about actions: one cannot be widened to the other.
    const { kind } = plan.context.space.targets[target] ?? {};
    if (isOff && kind === 'action' && policy.actions.length === 0) return [];
    const never = conditions.filter((aspect) => !leavesOut(one, aspect, point));
    const isAbout = (aspect: Aspect): boolean =>
      asked.has(aspect) || (aspect === 'device' && asksForDevice(plan));
    if (policy.controls.includes('block') && !never.every(isAbout)) return [];
    return [
      {
        index,
        policy: { id: policy.id, name: policy.name },
        does: controls.does,
        onlyReports: inForce(policy, plan.context.semantics) === 'no',
        misses: [...(isOff ? (['target'] as const) : []), ...conditions, ...controls.misses],
        neverReached: never.length + (isOff && !policy.apps.includes('All') ? 1 : 0),
      },
    ];
  });
}

import type { Miss } from '../../../model/told-sign-in.ts';
import type { Plan } from '../cover/question.ts';
import type { Policy } from '../policy/policy.ts';
import { type Box, holdsPoint } from '../space/box.ts';
import { canMeet, effectiveControls, hasNothingToRemedy } from '../space/grants.ts';
import type { Point } from '../space/path.ts';
import type { Aspect } from './aspects.ts';
import { failingIn } from './conditions-missed.ts';

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
export interface Controls {
  /** Those that it asks for of everybody whom it is about. */
  readonly real: readonly string[];
  readonly canMeet: boolean;
  /** A remedy without a risk to remedy asks nothing (concept-conditional-access-grant, 2026-03-24). */
  readonly isIdle: boolean;
  /** Where they surely leave no way through without it. */
  readonly closed: readonly Box[];
}

export const controlsOf = (
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

/** What the controls of a policy lack at a sign-in. */
export interface ControlsMissed {
  /** It asks for what is wanted, or shuts it out; or it asks for something else. */
  readonly does: 'meets' | 'other';
  readonly misses: readonly Miss[];
}

/** How the controls of a policy stand to what is asked at a sign-in, and what they miss. */
export const controlsAt = (
  policy: Policy,
  { real, canMeet: canMeetIt, isIdle, closed }: Controls,
  { asks, context }: Plan,
  point: Point,
): ControlsMissed | undefined => {
  const isClosed = closed.some((box) => holdsPoint(box, point));
  const meets = asks.kind === 'block' ? isClosed : canMeetIt;
  // What only shuts this one out, as a rule about devices does, is not made for what is asked; a block is.
  if (isClosed) return meets || real.includes('block') ? { does: 'meets', misses: [] } : undefined;
  if (meets && isIdle) {
    const isAtRisk = context.space.userRisk[point.userRisk] !== 'none';
    return isAtRisk ? { does: 'meets', misses: ['no-user-risk'] } : { does: 'other', misses: ['asks-other'] };
  }
  if (meets) return { does: 'meets', misses: [alternativeOf(policy, closed, point)] };
  // It ends the session too, but later than is asked.
  if (asks.kind === 'frequency' && typeof policy.session.signInHours === 'number')
    return { does: 'meets', misses: ['too-rarely'] };
  // A rule that limits the session, or lets everybody in, is no rule that asks for the wrong thing.
  return ['grant', 'block'].includes(asks.kind) && real.length > 0
    ? { does: 'other', misses: ['asks-other'] }
    : undefined;
};

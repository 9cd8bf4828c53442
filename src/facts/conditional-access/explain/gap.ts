import type { SignInGap } from '../../../model/told-sign-in.ts';
import { oncePer } from '../../base/once.ts';
import { bitsOf, meets, type Bits } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import { byOpening } from '../cover/by-opening.ts';
import type { Decision, Plan } from '../cover/question.ts';
import { toPoint } from '../space/path.ts';
import type { Tenancy } from '../space/tenancy.ts';
import { tellApps } from './apps-told.ts';
import { makeConditionsMissed } from './conditions-missed.ts';
import { asksForDevice } from './controls-missed.ts';
import { candidatesOf } from './misses.ts';
import { makeNearest, type Near } from './near.ts';
import { makeOpenTargets, type OpenTargets } from './open-targets.ts';
import { makeWidenings } from './wider.ts';
import { askedIn, makeTelling, type Telling, type Words } from './tell-sign-in.ts';

/** One sign-in that gets through, whoever signs in. */
interface Scene {
  readonly nearestTo: (applicable: Applicable) => readonly Near[];
  /** By the policies to mend. */
  readonly telling: (near: readonly Near[]) => Telling;
}

export const noGap: SignInGap = { is: 'none' };

/** The policies that cover or shut out a part of what the plan is about, for some app. */
const coveringSome = (plan: Plan, { live, space }: Tenancy): Bits =>
  bitsOf(
    live.length,
    live.flatMap(({ reach }, index) => {
      const isAboutApps = reach.targets.some(
        (reached, target) =>
          reached !== 'no' && !['action', 'context'].includes(space.targets[target]?.kind ?? ''),
      );
      return isAboutApps && (plan.boxes[index] ?? []).length > 0 ? [index] : [];
    }),
  );

/** Tells the gap of a decision. @param plan the question that was decided */
export type Gap = (decision: Decision, plan: Plan, applicable: Applicable) => SignInGap;

/**
 * The sign-in that gets through, with all that gets through like it, then the policies to mend and what each missed.
 * Accounts share their gaps: equal ones are one object.
 */
export const makeGap = (words: Words): Gap => {
  const { live, space, semantics } = words.tenancy;
  const missedAt = makeConditionsMissed(live, semantics);
  const sceneAt = byOpening<Scene>((plan) => {
    const candidatesAt = candidatesOf(plan, live, askedIn(plan.where), missedAt);
    const openTargets = makeOpenTargets(plan);
    const wideningsAt = makeWidenings(plan);
    const appsOf = oncePer(({ targets }: OpenTargets) =>
      tellApps(targets, plan.place.region.targets, space, semantics),
    );
    return (path) => {
      const point = toPoint(path);
      const candidates = candidatesAt(point);
      const wideningAlong = wideningsAt(point, openTargets(point));
      return (target) => ({
        nearestTo: makeNearest(candidates(target), live, plan.context.trait.guest),
        telling: oncePer((near) => makeTelling({ plan, target, point, near, wideningAlong, appsOf }, words)),
      });
    };
  });
  const somethingOf = oncePer((plan: Plan) => coveringSome(plan, words.tenancy));
  return ({ opening, answer }, plan, applicable) => {
    if (opening === undefined) return noGap;
    const { nearestTo, telling } = sceneAt(plan, opening);
    const { possible } = applicable;
    const isAny = answer === 'never' && !asksForDevice(plan) && !meets(possible, somethingOf(plan));
    return telling(nearestTo(applicable))(possible, isAny);
  };
};

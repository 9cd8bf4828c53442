import { oncePer } from '../../base/once.ts';
import { bitsKey, bitsOf, bothInto, has, type Bits } from '../accounts/bits.ts';
import type { Plan } from '../cover/question.ts';
import type { Box } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import type { OpenTargets } from './open-targets.ts';
import {
  distinct,
  fixed,
  listed,
  presses,
  widenable,
  widenableIn,
  type ValuedBox,
  type Values,
  type Widenable,
} from './valued-box.ts';

/** Everything of one kind that gets through together: every target with every combination of these values. */
export interface Wider {
  readonly open: OpenTargets;
  readonly values: ReadonlyMap<Widenable, readonly number[]>;
}

/**
 * What gets through with a sign-in for an account; the same object for all accounts for whom it is the same.
 *
 * @param possible the policies that may reach it
 */
export type Widening = (possible: Bits) => Wider;

/**
 * Widens sign-ins that get through: to every target that is open, then by one dimension after the other to every value
 * with which all of that is open. What is found holds for all combinations, and surely.
 *
 * @returns for a sign-in, the targets that are open at it, and the dimensions to widen, the first one first
 */
export function makeWidenings(
  plan: Plan,
): (point: Point, openAt: (possible: Bits) => OpenTargets) => (along: readonly Widenable[]) => Widening {
  const valued = (policy: number | undefined, boxes: readonly Box[]): ValuedBox[] =>
    boxes.map((box) => ({ policy, box, values: widenableIn(box) }));
  const all = [
    ...valued(undefined, plan.closed),
    ...plan.boxes.flatMap((boxes, policy) => valued(policy, boxes)),
  ];
  const exists = widenableIn(plan.place.region.certain);
  return (point, openAt) => {
    const around = all.filter(({ box }) =>
      fixed.every((dimension) => box[dimension][point[dimension]] === 1),
    );
    const own = widenable.map((dimension): Values => 1 << point[dimension]);
    return (along) => {
      const order = along.map((dimension) => widenable.indexOf(dimension));
      // A box that holds the sign-in in all other respects covers it, or would if it were widened.
      const holding = around.filter(({ values }) =>
        own.every((value, at) => order.includes(at) || ((values[at] ?? 0) & value) !== 0),
      );
      const near = distinct(holding, order);
      const widened = (possible: Bits, reached: Bits): readonly Values[] => {
        const inPlay = near.filter(
          ({ policy }) => policy === undefined || (has(possible, policy) && has(reached, policy)),
        );
        const wide = [...own];
        for (const dimension of order) {
          let shut: Values = 0;
          for (const box of inPlay)
            if (presses(box, dimension, order, wide)) shut |= box.values[dimension] ?? 0;
          wide[dimension] = ((exists[dimension] ?? 0) & ~shut) | (own[dimension] ?? 0);
        }
        return wide;
      };
      const knownFor = oncePer((_open: OpenTargets) => new Map<string, Wider>());
      const widerFor = (possible: Bits, open: OpenTargets): Wider => {
        const wide = widened(possible, open.reached);
        const known = knownFor(open);
        const key = wide.join();
        const before = known.get(key);
        if (before !== undefined) return before;
        const values = new Map(
          along.map((dimension) => [dimension, listed(wide[widenable.indexOf(dimension)] ?? 0)]),
        );
        const made = { open, values };
        known.set(key, made);
        return made;
      };
      /** The policies that could press on it; the second is written over each time. */
      const pressing = bitsOf(
        plan.boxes.length,
        near.flatMap(({ policy }) => policy ?? []),
      );
      const inPlay = bitsOf(plan.boxes.length);
      const byPressing = oncePer((_open: OpenTargets) => new Map<string, Wider>());
      return (possible) => {
        const open = openAt(possible);
        const known = byPressing(open);
        const key = bitsKey(bothInto(bothInto(possible, open.reached, inPlay), pressing, inPlay));
        let wider = known.get(key);
        if (wider === undefined) known.set(key, (wider = widerFor(possible, open)));
        return wider;
      };
    };
  };
}

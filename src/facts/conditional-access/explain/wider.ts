import { add, addAll, bitsOf, both, has, meets, type Bits } from '../accounts/bits.ts';
import type { Plan } from '../cover/question.ts';
import type { Box } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { dimensions, type Dimension } from '../space/space.ts';

/** Everything of one kind that gets through together: every target with every combination of these values. */
export interface Wider {
  readonly targets: readonly number[];
  readonly values: ReadonlyMap<Dimension, readonly number[]>;
}

/** One sign-in that gets through, prepared to be widened for any number of accounts. */
export interface Widening {
  /** The policies that have a say in it, by index: what others reach changes nothing. */
  readonly policies: Bits;
  /**
   * What gets through together for an account.
   * @param reaching those of the policies that may reach it
   */
  readonly widen: (reaching: Bits) => Wider;
}

/** A box that covers the sign-in, or would if it were widened. */
interface NearBox {
  /** Undefined for what is closed whoever signs in. */
  readonly policy: number | undefined;
  readonly box: Box;
}

const meetsAny = (mask: Uint8Array, values: readonly number[]): boolean =>
  values.some((value) => mask[value] === 1);

/** The values of a dimension that exist and that none of these boxes covers, the sign-in's own always among them. */
function openValues(exists: Uint8Array, own: number, masks: readonly Uint8Array[]): number[] {
  const found: number[] = [];
  for (let value = 0; value < exists.length; value += 1) {
    const isOpen = exists[value] === 1 && !masks.some((mask) => mask[value] === 1);
    if (value === own || isOpen) found.push(value);
  }
  return found;
}

/**
 * Widens a sign-in that gets through: to every target that is open at it, then by one dimension after the other to every
 * value with which all of that is open. What is found holds for all combinations, and surely.
 *
 * @param along the dimensions to widen, the first one first
 */
export function makeWidening(plan: Plan, point: Point, along: readonly Dimension[]): Widening {
  const { region, groups } = plan.place;
  const size = plan.boxes.length;
  const others = dimensions.filter((dimension) => !along.includes(dimension));
  const isHeld = (box: Box, by: readonly Dimension[]): boolean =>
    by.every((dimension) => box[dimension][point[dimension]] === 1);
  const near: NearBox[] = [
    ...plan.closed.map((box): NearBox => ({ policy: undefined, box })),
    ...plan.boxes.flatMap((boxes, policy) => boxes.map((box): NearBox => ({ policy, box }))),
  ].filter(({ box }) => isHeld(box, others));
  const policies = bitsOf(size);
  const covering = bitsOf(size);
  let isClosed = false;
  for (const { policy, box } of near) {
    if (policy !== undefined) add(policies, policy);
    if (!isHeld(box, along)) continue;
    if (policy === undefined) isClosed = true;
    else add(covering, policy);
  }

  const widen = (reaching: Bits): Wider => {
    const shut = both(reaching, covering);
    const open = isClosed ? [] : groups.filter((group) => !meets(group.possible, shut));
    const reached = bitsOf(size);
    for (const group of open) addAll(reached, group.possible);
    const meant = both(reaching, reached);
    const values = new Map<Dimension, readonly number[]>(
      along.map((dimension) => [dimension, [point[dimension]]]),
    );
    const inPlay = near.filter(({ policy }) => policy === undefined || has(meant, policy));
    for (const dimension of along) {
      // A box shuts out a value only where it meets what is widened so far in every other respect.
      const pressing = inPlay.filter(({ box }) =>
        along.every((other) => other === dimension || meetsAny(box[other], values.get(other) ?? [])),
      );
      const masks = pressing.map(({ box }) => box[dimension]);
      values.set(dimension, openValues(region.certain[dimension], point[dimension], masks));
    }
    return { targets: open.flatMap(({ targets }) => targets), values };
  };
  return { policies, widen };
}

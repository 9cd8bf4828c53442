import { addAll, bitsOf, both, members } from '../accounts/bits.ts';
import type { Applicable } from '../accounts/membership.ts';
import type { Plan } from '../cover/question.ts';
import { type Box, isEmpty, meet } from '../space/box.ts';
import type { Point } from '../space/path.ts';
import { dimensions, type Dimension } from '../space/space.ts';

/** Everything of one kind that gets through together: every target with every combination of these values. */
export interface Wider {
  readonly targets: readonly number[];
  readonly values: ReadonlyMap<Dimension, readonly number[]>;
}

const pointBox = (point: Point, { certain }: Plan['place']['region']): Box =>
  Object.fromEntries(
    dimensions.map((dimension) => {
      const mask = new Uint8Array(certain[dimension].length);
      mask[point[dimension]] = 1;
      return [dimension, mask];
    }),
  ) as unknown as Box;

const withValue = (box: Box, dimension: Dimension, value: number, alone: boolean): Box => {
  const mask = alone ? new Uint8Array(box[dimension].length) : box[dimension].slice();
  mask[value] = 1;
  return { ...box, [dimension]: mask };
};

/**
 * Widens a sign-in that gets through: to every target that is open at it, then by one dimension after the other to every
 * value with which all of that is open. What is found holds for all combinations, and surely.
 *
 * @param along the dimensions to widen, the first one first
 */
export function widen(
  plan: Plan,
  point: Point,
  along: readonly Dimension[],
  { possible }: Applicable,
): Wider {
  const { region, groups } = plan.place;
  const start = pointBox(point, region);
  const near = (box: Box): boolean =>
    dimensions.every((dimension) => along.includes(dimension) || box[dimension][point[dimension]] === 1);
  const boxes = new Map(members(possible).map((policy) => [policy, (plan.boxes[policy] ?? []).filter(near)]));
  const closed = plan.closed.filter(near);
  const isOpen = (box: Box, reaching: Applicable['possible']): boolean =>
    [...closed, ...members(reaching).flatMap((policy) => boxes.get(policy) ?? [])].every((other) =>
      isEmpty(meet(box, other)),
    );
  const open = groups.filter((group) => isOpen(start, both(possible, group.possible)));
  const reached = bitsOf(plan.boxes.length);
  for (const group of open) addAll(reached, group.possible);
  const reaching = both(possible, reached);
  let box = start;
  const values = new Map<Dimension, number[]>();
  for (const dimension of along) {
    const exists = region.certain[dimension];
    const found = [...exists.keys()].filter(
      (value) =>
        value === point[dimension] ||
        (exists[value] === 1 && isOpen(withValue(box, dimension, value, true), reaching)),
    );
    values.set(dimension, found);
    for (const value of found) box = withValue(box, dimension, value, false);
  }
  return { targets: open.flatMap(({ targets }) => targets), values };
}

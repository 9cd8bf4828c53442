import {
  add,
  addAll,
  bitsKey,
  bitsOf,
  bothInto,
  has,
  members,
  removeAll,
  type Bits,
} from '../accounts/bits.ts';
import type { Plan } from '../cover/question.ts';
import { holdsPoint } from '../space/box.ts';
import type { Point } from '../space/path.ts';

/** The targets that are open at a sign-in, and the policies that may be about them. */
export interface OpenTargets {
  readonly targets: readonly number[];
  readonly reached: Bits;
}

/**
 * Which targets of a question are open at a sign-in, by the policies that may reach an account. The same targets are the
 * same object, whatever the sign-in.
 */
export function makeOpenTargets(plan: Plan): (point: Point) => (possible: Bits) => OpenTargets {
  const { groups, aboutOf } = plan.place;
  const size = plan.boxes.length;
  const known = new Map<string, OpenTargets>();
  const among = (indices: Bits): OpenTargets => {
    const key = bitsKey(indices);
    const before = known.get(key);
    if (before !== undefined) return before;
    const open = groups.filter((_, index) => has(indices, index));
    const reached = bitsOf(size);
    for (const { possible } of open) addAll(reached, possible);
    const made = { targets: open.flatMap(({ targets }) => targets), reached };
    known.set(key, made);
    return made;
  };
  const everyGroup = bitsOf(groups.length, groups.keys());
  /** Both are written over each time. */
  const shutting = bitsOf(size);
  const opened = bitsOf(groups.length);
  return (point) => {
    const isClosed = plan.closed.some((box) => holdsPoint(box, point));
    const covering = bitsOf(size);
    for (const [policy, boxes] of plan.boxes.entries())
      if (boxes.some((box) => holdsPoint(box, point))) add(covering, policy);
    return (possible) => {
      const shut = bothInto(possible, covering, shutting);
      if (isClosed) return among(opened.fill(0));
      opened.set(everyGroup);
      for (const policy of members(shut)) removeAll(opened, aboutOf[policy]);
      return among(opened);
    };
  };
}

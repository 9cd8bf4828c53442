import type { Plan } from '../cover/question.ts';
import { type Box, contains, crossMeet, mask, wholeBox } from '../space/box.ts';
import { basesOf } from '../space/covered.ts';
import type { Point } from '../space/path.ts';
import type { LivePolicy } from '../space/policy-reach.ts';
import type { Widenable } from './valued-box.ts';
import type { Wider } from './wider.ts';

/** The sign-ins that are told together: at every value that gets through, in all other respects as the one. */
export function toldBox(point: Point, { values }: Wider, plan: Plan): Box {
  const whole = wholeBox(plan.context.space);
  const at = Object.entries(whole).map(([dimension, all]) => {
    const wide = values.get(dimension as Widenable) ?? [point[dimension as Widenable]];
    return [dimension, mask([...all], (_, value) => wide.includes(value))] as const;
  });
  return Object.fromEntries(at) as unknown as Box;
}

/**
 * Whether a policy that only reports would surely stop all that is told, were it switched on, and not only the one
 * sign-in that was found.
 *
 * @param told a part of the space
 */
export function wouldStopAll(
  { reach }: LivePolicy,
  closed: readonly Box[],
  { told, targets }: { readonly told: Box; readonly targets: readonly number[] },
): boolean {
  return (
    targets.every((target) => reach.targets[target] === 'yes') &&
    crossMeet(basesOf(reach, 'sure'), closed).some((box) => contains(box, told))
  );
}

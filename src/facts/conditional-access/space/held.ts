import { type Box, crossMeet, mask, wholeBox } from './box.ts';
import { strangeIn } from '../policy/policy-state.ts';
import { type AnyAsk, controlMeets, sessionMeets } from '../policy/asks.ts';
import { type CoverContext, asSeen, effectiveControls, isAnd } from './grants.ts';
import { actsAt, basesOf, impossibleAt } from './covered.ts';
import { feasible } from './feasible.ts';
import type { Reach } from './policy-reach.ts';
import type { Policy } from '../policy/policy.ts';

/** Where an account of this kind may be able to fulfil a control, as one box; empty where it never is. */
const feasibleBox = (control: string, policy: Policy, context: CoverContext): Box[] => {
  const { ever, at } = feasible(control, policy, context);
  if (ever === 'no') return [];
  const possible = Object.fromEntries(
    Object.entries(at).map(([dimension, values]) => [dimension, mask(values, (value) => value !== 'no')]),
  );
  return [{ ...wholeBox(context.space), ...possible }];
};

/** Where a control asks for nothing, as one box; empty where it always asks: a remedy, of a user without the risk. */
function idleBox(acting: Box, { space }: CoverContext): Box[] {
  const idle = mask(space.userRisk, (_, index) => acting.userRisk[index] !== 1);
  return idle.includes(1) ? [{ ...wholeBox(space), userRisk: idle }] : [];
}

/**
 * The parts of the space in which one policy may let somebody through, and only with what is asked: neither a sign-in
 * that it shuts out counts, nor one that it lets through with something else.
 */
export function heldBoxes(policy: Policy, reach: Reach, ask: AnyAsk, context: CoverContext): Box[] {
  const { semantics, space } = context;
  const base = [...basesOf(reach, 'possible')];
  const { real } = effectiveControls(policy, semantics);
  if (real.includes('block')) return [];
  const seen = asSeen(policy, 'possible', context);
  const ways = real.map((control) => {
    const acting = actsAt(control, policy, context);
    const possible = feasibleBox(control, policy, context);
    return {
      feasible: possible,
      passable: [...possible, ...idleBox(acting, context)],
      closed: crossMeet([acting], impossibleAt(feasible(control, policy, context), 'possible', space)),
      meets: controlMeets(control, ask, seen, semantics) !== 'no',
      acting: [acting],
    };
  });
  const whole = [wholeBox(space)];
  const everyWay = ways.reduce((boxes, way) => crossMeet(boxes, way.passable), whole);
  if (sessionMeets(policy, ask) !== 'no' || strangeIn(policy, 'grantControls')) {
    const through = isAnd(policy, 'possible', semantics) ? everyWay : ways.flatMap((way) => way.passable);
    return crossMeet(base, real.length === 0 ? whole : through);
  }
  const meeting = ways.filter(({ meets }) => meets);
  if (isAnd(policy, 'possible', semantics)) {
    return crossMeet(
      base,
      meeting.flatMap((way) => crossMeet(everyWay, crossMeet(way.feasible, way.acting))),
    );
  }
  const held = meeting.flatMap((one) =>
    ways
      .filter((other) => other !== one)
      .reduce(
        (boxes, other) => crossMeet(boxes, other.meets ? other.acting : other.closed),
        crossMeet(one.feasible, one.acting),
      ),
  );
  return crossMeet(base, held);
}

import {
  type CoverContext,
  type Mode,
  asSeen,
  canMeet,
  effectiveControls,
  failsToHold,
  holds,
  isAnd,
} from './grants.ts';
import { oncePer } from '../../base/once.ts';
import { placeDimensions } from './place-values.ts';
import { controlMeets, sessionMeets, type AnyAsk } from '../policy/asks.ts';
import { crossMeet, largest, mask, wholeBox, type Box } from './box.ts';
import { feasible, type Feasible } from './feasible.ts';
import type { Policy } from '../policy/policy.ts';
import { strangeIn } from '../policy/policy-state.ts';
import type { Reach } from './policy-reach.ts';
import { dimensions, type Dimension, type Space } from './space.ts';
import type { Three } from '../../../model/three.ts';

const findBases = (reach: Reach, mode: Mode): Box[] => {
  const maskOf = (values: readonly Three[]): Uint8Array => mask(values, (value) => holds(value, mode));
  const base = Object.fromEntries(
    dimensions.map((dimension) => [dimension, maskOf(reach.conditions[dimension])]),
  ) as unknown as Box;
  const { included } = reach;
  if (included === undefined) return [base];
  const whole = Object.fromEntries(
    dimensions.map((dimension) => [dimension, new Uint8Array(base[dimension].length).fill(1)]),
  ) as unknown as Box;
  return crossMeet(
    [base],
    placeDimensions.map((dimension) => ({ ...whole, [dimension]: maskOf(included[dimension]) })),
  );
};

const bases = { sure: new WeakMap<Reach, Box[]>(), possible: new WeakMap<Reach, Box[]>() };

/** Where the conditions of a policy match: a box, or one for each way to say where a sign-in comes from. */
export function basesOf(reach: Reach, mode: Mode): readonly Box[] {
  const known = bases[mode].get(reach) ?? largest(findBases(reach, mode));
  bases[mode].set(reach, known);
  return known;
}

const nowhere = {
  sure: oncePer((reach: Reach) => findBases(reach, 'sure')),
  possible: oncePer((reach: Reach) => findBases(reach, 'possible')),
};

/** {@link basesOf}; of a policy that matches nowhere, boxes that show which conditions leave nothing. */
export function conditionsOf(reach: Reach, mode: Mode): readonly Box[] {
  const some = basesOf(reach, mode);
  return some.length > 0 ? some : nowhere[mode](reach);
}

/** Where a control is asked for: a remedy only at the levels of risk that its policy lists. */
export function actsAt(control: string, policy: Policy, { space, semantics }: CoverContext): Box {
  const whole = wholeBox(space);
  if (!semantics.remediesNeedUserRisk || !semantics.passwordControls.includes(control)) return whole;
  return {
    ...whole,
    userRisk: mask(space.userRisk, (level) => level !== 'none' && policy.userRisk.includes(level)),
  };
}

/** Where a control cannot be fulfilled. */
export const impossibleAt = ({ ever, at }: Feasible, mode: Mode, space: Space): Box[] => {
  const whole = wholeBox(space);
  if (failsToHold(ever, mode)) return [whole];
  return (Object.entries(at) as [Dimension, readonly Three[]][]).map(([dimension, values]) => ({
    ...whole,
    [dimension]: mask(values, (value) => failsToHold(value, mode)),
  }));
};

/**
 * The parts of the space in which one policy would leave no way through without what is asked, were it about every
 * sign-in: either each way through fulfils it, or there is none.
 */
export function closedByControls(
  policy: Policy,
  ask: AnyAsk,
  context: CoverContext & { readonly mode: Mode },
): readonly Box[] {
  const { space, semantics, mode } = context;
  const whole = [wholeBox(space)];
  if (holds(sessionMeets(policy, ask), mode)) return whole;
  if (mode === 'possible' && strangeIn(policy, 'grantControls')) return whole;
  const seen = asSeen(policy, mode, context);
  const { real, doubtful } = effectiveControls(policy, semantics);
  if (real.includes('block')) return whole;
  if (real.length === 0 || (doubtful && mode === 'sure')) return [];
  const closed = real.map((control): Box[] => {
    const acting = [actsAt(control, policy, context)];
    if (holds(controlMeets(control, ask, seen, semantics), mode)) return acting;
    return crossMeet(acting, impossibleAt(feasible(control, policy, context), mode, space));
  });
  return isAnd(policy, mode, semantics)
    ? largest(closed.flat())
    : closed.reduce((so_far, next) => crossMeet(so_far, next));
}

/** {@link closedByControls}, where the policy applies. */
const findCovered = (
  policy: Policy,
  reach: Reach,
  ask: AnyAsk,
  context: CoverContext & { readonly mode: Mode },
): Box[] => {
  const base = basesOf(reach, context.mode);
  if (base.length === 0) return [];
  const closed = closedByControls(policy, ask, context);
  return closed[0] === wholeBox(context.space) ? [...base] : crossMeet(base, closed);
};

/** {@link findCovered}, where a policy that can only shut sign-ins out is gone through once for all questions. */
export const makeCovered = (context: CoverContext) => {
  const shut = new Map<string, Box[]>();
  return (policy: Policy, reach: Reach, ask: AnyAsk, mode: Mode): Box[] => {
    if (canMeet(policy, ask, context.semantics) && ask.kind !== 'block') {
      return findCovered(policy, reach, ask, { ...context, mode });
    }
    const key = `${mode} ${policy.id}`;
    const known = shut.get(key) ?? findCovered(policy, reach, { kind: 'block' }, { ...context, mode });
    shut.set(key, known);
    return known;
  };
};

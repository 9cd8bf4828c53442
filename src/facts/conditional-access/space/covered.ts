import { placeDimensions } from './place-values.ts';
import type { Trait } from '../accounts/trait.ts';
import { controlMeets, sameCombination, sessionMeets, type AnyAsk } from '../policy/asks.ts';
import { crossMeet, largest, mask, wholeBox, type Box } from './box.ts';
import { feasible, type Feasible } from './feasible.ts';
import type { Policy } from '../policy/policy.ts';
import { strangeIn } from '../policy/policy-state.ts';
import type { Reach } from './policy-reach.ts';
import type { Semantics } from '../policy/semantics.ts';
import { dimensions, type Dimension, type Space } from './space.ts';
import type { Three } from '../../../model/three.ts';

/** What is certain, or what is possible at most. */
export type Mode = 'sure' | 'possible';

export interface CoverContext {
  readonly space: Space;
  readonly semantics: Semantics;
  readonly trait: Trait;
}

const holds = (value: Three, mode: Mode): boolean =>
  value === 'yes' || (mode === 'possible' && value === 'maybe');
/** The opposite of what holds: what does not, surely or possibly. */
const failsToHold = (value: Three, mode: Mode): boolean =>
  value === 'no' || (mode === 'possible' && value === 'maybe');

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

/** Where a control cannot be fulfilled. */
const impossibleAt = ({ ever, at }: Feasible, mode: Mode, space: Space): Box[] => {
  const whole = wholeBox(space);
  if (failsToHold(ever, mode)) return [whole];
  return (Object.entries(at) as [Dimension, readonly Three[]][]).map(([dimension, values]) => ({
    ...whole,
    [dimension]: mask(values, (value) => failsToHold(value, mode)),
  }));
};

/** Controls that are in effect, and which are in doubt (migrate-approved-client-app, 2024-05-29). */
const effectiveControls = (policy: Policy, semantics: Semantics): { real: string[]; doubtful: boolean } => {
  const real = policy.controls.filter(
    (control) => control !== 'approvedApplication' || semantics.approvedAppIsEnforced,
  );
  const dropped = real.length < policy.controls.length;
  const alternatives = policy.operator !== 'AND' && !real.includes('compliantApplication');
  return { real, doubtful: dropped && real.length > 0 && alternatives };
};

const isAnd = (policy: Policy, mode: Mode, semantics: Semantics): boolean => {
  if (!semantics.orNeedsOneControl || policy.operator === 'AND') return true;
  return policy.operator !== 'OR' && mode === 'possible';
};

/** The policy with each combination of its strength alone. */
const alternativesOf = (policy: Policy): Policy[] =>
  policy.strength === undefined || policy.strength.length === 0
    ? [policy]
    : policy.strength.map((combination) => ({ ...policy, strength: [combination] }));

/**
 * The policy as it may look to a guest whose home is not believed: only some combinations are possible here, and of
 * single factors Microsoft does not say (concept-authentication-strength-external-users, 2025-03-04).
 */
const asSeen = (policy: Policy, mode: Mode, { trait, semantics }: CoverContext): Policy => {
  if (mode === 'sure' || !trait.guest || trait.stepTrusted === 'yes') return policy;
  const here = policy.strength?.filter((one) =>
    semantics.guestMethods.some((method) => sameCombination(one, method)),
  );
  return here === undefined || here.length === 0 ? policy : { ...policy, strength: here };
};

/** Whether a policy can fulfil what is asked, and not only shut sign-ins out. */
export const canMeet = (policy: Policy, ask: AnyAsk, semantics: Semantics): boolean =>
  ask.kind === 'block' ||
  sessionMeets(policy, ask) !== 'no' ||
  strangeIn(policy, 'grantControls') ||
  policy.controls.some((control) =>
    alternativesOf(policy).some((one) => controlMeets(control, ask, one, semantics) !== 'no'),
  );

/**
 * The parts of the space in which one policy, where it applies, leaves no way through without what is asked: either
 * each way through fulfils it, or there is none.
 */
const findCovered = (
  policy: Policy,
  reach: Reach,
  ask: AnyAsk,
  context: CoverContext & { readonly mode: Mode },
): Box[] => {
  const { space, semantics, mode } = context;
  const base = [...basesOf(reach, mode)];
  if (base.length === 0) return [];
  if (holds(sessionMeets(policy, ask), mode)) return base;
  if (mode === 'possible' && strangeIn(policy, 'grantControls')) return base;
  const seen = asSeen(policy, mode, context);
  const { real, doubtful } = effectiveControls(policy, semantics);
  if (real.includes('block')) return base;
  if (real.length === 0 || (doubtful && mode === 'sure')) return [];
  const closed = real.map((control): Box[] => {
    if (holds(controlMeets(control, ask, seen, semantics), mode)) {
      return [wholeBox(space)];
    }
    return impossibleAt(feasible(control, policy, context), mode, space);
  });
  const together = isAnd(policy, mode, semantics)
    ? largest(closed.flat())
    : closed.reduce((so_far, next) => crossMeet(so_far, next));
  return crossMeet(base, together);
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

import type { Trait } from '../accounts/trait.ts';
import { controlMeets, sameCombination, sessionMeets, type AnyAsk } from '../policy/asks.ts';
import type { Policy } from '../policy/policy.ts';
import { strangeIn } from '../policy/policy-state.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Three } from '../../../model/three.ts';
import type { Space } from './space.ts';

/** What is certain, or what is possible at most. */
export type Mode = 'sure' | 'possible';

export interface CoverContext {
  readonly space: Space;
  readonly semantics: Semantics;
  readonly trait: Trait;
}

export const holds = (value: Three, mode: Mode): boolean =>
  value === 'yes' || (mode === 'possible' && value === 'maybe');
/** The opposite of what holds: what does not, surely or possibly. */
export const failsToHold = (value: Three, mode: Mode): boolean =>
  value === 'no' || (mode === 'possible' && value === 'maybe');

/** Whether a control is a remedy and the policy names no risk of the user that is to be remedied. */
export function hasNothingToRemedy(control: string, { userRisk }: Policy, semantics: Semantics): boolean {
  return (
    semantics.remediesNeedUserRisk && semantics.passwordControls.includes(control) && userRisk.length === 0
  );
}

/**
 * Controls that are in effect, and which are in doubt: an approved app is asked no more
 * (migrate-approved-client-app, 2024-05-29), and a remedy is asked only of a user at risk (concept-conditional-access-grant,
 * 2026-03-24: "when user risk is detected"). What they do beside an alternative is not said.
 */
export function effectiveControls(
  policy: Policy,
  semantics: Semantics,
): { readonly real: readonly string[]; readonly doubtful: boolean } {
  const { controls, operator } = policy;
  const approved = controls.filter(
    (control) => control === 'approvedApplication' && !semantics.approvedAppIsEnforced,
  );
  const idle = controls.filter((control) => hasNothingToRemedy(control, policy, semantics));
  const real = controls.filter((control) => !approved.includes(control) && !idle.includes(control));
  const stands = approved.length > 0 && !real.includes('compliantApplication');
  return { real, doubtful: (stands || idle.length > 0) && real.length > 0 && operator !== 'AND' };
}

/** Whether all controls are asked; where the operator is missing, it may be so. */
export const isAnd = (policy: Policy, mode: Mode, semantics: Semantics): boolean => {
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
export const asSeen = (policy: Policy, mode: Mode, { trait, semantics }: CoverContext): Policy => {
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

import { controlWords } from './microsoft-words.ts';
import type { Policy } from './policy.ts';
import { anyLimitHours } from './frequency-table.ts';
import type { Ask, Control } from './sign-in-requirement.ts';
import type { Semantics } from './semantics.ts';
import { all, not, three, type Three } from '../../../model/three.ts';

/** An ask of the requirement table, or one of the two that numbers and lists are made of. */
export type AnyAsk =
  | Ask
  /** Anything but this combination of methods: it is not enough. */
  | { readonly kind: 'beyond'; readonly combination: string };

/** Whether every combination of a strength satisfies a test; `maybe` when its combinations were not read. */
const everyCombination = (
  strength: readonly string[] | undefined,
  test: (combination: string) => Three,
): Three => (strength === undefined || strength.length === 0 ? 'maybe' : all(strength.map(test)));

const partsOf = (combination: string): string[] => combination.split(',').map((part) => part.trim());

/** One method can appear in several spellings of order; compare as sets (concept-authentication-strengths, 2025-03-04). */
export const sameCombination = (a: string, b: string): boolean =>
  partsOf(a).toSorted().join() === partsOf(b).toSorted().join();

/** Whether a combination is two factors; `maybe` where a method in it is not known. */
export const isSecondStep = (combination: string, { singleFactor, multiFactor }: Semantics): Three => {
  const parts = partsOf(combination);
  if (parts.some((part) => multiFactor.includes(part))) return 'yes';
  return parts.every((part) => singleFactor.includes(part)) ? three(parts.length > 1) : 'maybe';
};

/** Whether every method of a combination is one that we know. */
export function isKnownCombination(combination: string, { singleFactor, multiFactor }: Semantics): boolean {
  return partsOf(combination).every((part) => singleFactor.includes(part) || multiFactor.includes(part));
}

const known = new Set([
  ...controlWords,
  'authenticationStrength',
  'termsOfUse',
  'customAuthenticationFactor',
]);

/** Whether a grant control is one that we know. */
export function isKnownControl(control: string): boolean {
  return known.has(control);
}

const bringsStep = (control: string, semantics: Semantics): Three =>
  control === 'customAuthenticationFactor'
    ? semantics.customControlBringsStep
    : three(semantics.secondStepControls.includes(control));

const meetsOne = (control: string, wanted: Control, policy: Policy, semantics: Semantics): Three => {
  const strength = control === 'authenticationStrength' ? policy.strength : undefined;
  if (!isKnownControl(control)) return 'maybe';
  switch (wanted) {
    case 'step':
      if (control === 'authenticationStrength') {
        // "Whether this authentication strength grants the MFA claim" (authenticationStrengthPolicy, Graph v1.0).
        return policy.strengthIsStep && strength?.length === 0
          ? 'yes'
          : everyCombination(strength, (one) => isSecondStep(one, semantics));
      }
      return bringsStep(control, semantics);
    case 'phishingResistant':
      return control === 'authenticationStrength'
        ? everyCombination(strength, (one) =>
            semantics.phishingResistant.some((resistant) => sameCombination(one, resistant))
              ? 'yes'
              : isKnownCombination(one, semantics)
                ? 'no'
                : 'maybe',
          )
        : 'no';
    case 'passwordChange':
      return three(semantics.passwordControls.includes(control));
    case 'protectedApp':
      return three(
        control === 'compliantApplication' ||
          (control === 'approvedApplication' && semantics.approvedAppIsEnforced),
      );
    case 'compliantDevice':
    case 'domainJoinedDevice':
    case 'termsOfUse':
      return three(control === wanted);
  }
};

/** Whether fulfilling this control of this policy fulfils what is asked. */
export const controlMeets = (control: string, ask: AnyAsk, policy: Policy, semantics: Semantics): Three => {
  if (ask.kind === 'grant') {
    const values = ask.anyOf.map((wanted) => meetsOne(control, wanted, policy, semantics));
    return values.includes('yes') ? 'yes' : values.includes('maybe') ? 'maybe' : 'no';
  }
  if (ask.kind !== 'beyond') return 'no';
  if (control === 'authenticationStrength') {
    return everyCombination(policy.strength, (one) => three(!sameCombination(one, ask.combination)));
  }
  if (!isKnownControl(control)) return 'maybe';
  return all([bringsStep(control, semantics), not(isSecondStep(ask.combination, semantics))]);
};

/** Whether the session controls of this policy fulfil what is asked. */
export const sessionMeets = ({ session }: Policy, ask: AnyAsk): Three => {
  if (ask.kind === 'frequency') {
    if (session.signInHours === 'not-known') return 'maybe';
    if (session.signInHours === 'timed')
      return ask.hours === 0 ? 'no' : ask.hours >= anyLimitHours ? 'yes' : 'maybe';
    return three(session.signInHours !== undefined && session.signInHours <= ask.hours);
  }
  if (ask.kind !== 'session') return 'no';
  switch (ask.control) {
    case 'neverPersistent':
      return session.persistentBrowser === 'not-known'
        ? 'maybe'
        : three(session.persistentBrowser === 'never');
    case 'appEnforced':
      return session.appEnforced === 'not-known' ? 'maybe' : three(session.appEnforced);
    case 'tokenProtection':
      return session.tokenProtection === 'not-known' ? 'maybe' : three(session.tokenProtection);
  }
};

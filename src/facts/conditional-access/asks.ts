import type { Policy } from './policy.ts';
import type { Ask, Control } from './requirement-table.ts';
import type { Semantics } from './semantics.ts';
import { all, three, type Three } from './three.ts';

/** An ask of the requirement table, or one of the two that numbers and lists are made of. */
export type AnyAsk =
  | Ask
  /** A new sign-in after at most so many hours. */
  | { readonly kind: 'frequency'; readonly hours: number }
  /** Anything but this combination of methods: it is not enough. */
  | { readonly kind: 'beyond'; readonly combination: string };

/** Whether every combination of a strength satisfies a test; `maybe` when its combinations were not read. */
const everyCombination = (
  strength: readonly string[] | undefined,
  test: (combination: string) => boolean,
): Three =>
  strength === undefined || strength.length === 0 ? 'maybe' : three(strength.every((one) => test(one)));

/** One method can appear in several spellings of order; compare as sets (concept-authentication-strengths, 2025-03-04). */
export const sameCombination = (a: string, b: string): boolean =>
  a
    .split(',')
    .map((part) => part.trim())
    .toSorted()
    .join() ===
  b
    .split(',')
    .map((part) => part.trim())
    .toSorted()
    .join();

const isSingleFactor = (combination: string, semantics: Semantics): boolean =>
  semantics.singleFactor.includes(combination.trim());

const meetsOne = (control: string, wanted: Control, policy: Policy, semantics: Semantics): Three => {
  const strength = control === 'authenticationStrength' ? policy.strength : undefined;
  switch (wanted) {
    case 'step':
      if (control === 'authenticationStrength') {
        return everyCombination(strength, (one) => !isSingleFactor(one, semantics));
      }
      return three(semantics.secondStepControls.includes(control));
    case 'phishingResistant':
      return control === 'authenticationStrength'
        ? everyCombination(strength, (one) =>
            semantics.phishingResistant.some((resistant) => sameCombination(one, resistant)),
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
    return everyCombination(policy.strength, (one) => !sameCombination(one, ask.combination));
  }
  return all([
    three(semantics.secondStepControls.includes(control)),
    three(isSingleFactor(ask.combination, semantics)),
  ]);
};

/** Whether the session controls of this policy fulfil what is asked. */
export const sessionMeets = ({ session }: Policy, ask: AnyAsk): boolean => {
  if (ask.kind === 'frequency') return session.signInHours !== undefined && session.signInHours <= ask.hours;
  if (ask.kind !== 'session') return false;
  switch (ask.control) {
    case 'neverPersistent':
      return session.persistentBrowser === 'never';
    case 'appEnforced':
      return session.appEnforced;
    case 'tokenProtection':
      return session.tokenProtection;
  }
};

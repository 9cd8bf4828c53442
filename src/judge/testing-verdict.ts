import type { Outcome, Weight } from '../model/outcome.ts';
import type { Judged } from './verdict.ts';
import type { WeighedRule } from './weighed-rule.ts';

export const rule = (weight: Weight, outcome: Outcome, changes: Partial<WeighedRule> = {}): WeighedRule => ({
  rule: `people/${weight}-${outcome}`,
  weight,
  outcome,
  accepted: 0,
  built: true,
  nobodySeen: false,
  ...changes,
});
export const unbuilt = (weight: Weight): WeighedRule => rule(weight, 'unknown', { built: false });
export const unseen = (weight: Weight): WeighedRule => rule(weight, 'unknown', { nobodySeen: true });
export const clause = (changes: Partial<Judged>): Judged => ({
  informative: false,
  needsDecision: false,
  power: false,
  namesParts: false,
  answer: 'not-asked',
  rules: [],
  ...changes,
});

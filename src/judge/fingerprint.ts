import { createHash } from 'node:crypto';
import { isUnknown } from '../facts/base/known.ts';
import { withoutNames } from '../model/told.ts';
import type { Rule } from '../rulebook/rule.ts';
import { isPassing } from './evidence-refs.ts';

/** Facts whose change makes another finding of it: what is required and what the finding says, except for names. */
export const stateFields = (rule: Rule): readonly string[] =>
  [...new Set([...rule.require.facts, ...rule.finding.facts])]
    .filter((field) => field !== 'id' && field !== 'name' && !isPassing(rule.kind, field))
    .toSorted();

/**
 * A digest of rule, subject and state. Equal over runs for as long as the shortfall stays as it is, so that an
 * exception holds what the council accepted and no more. No name and no sentence is part of it.
 */
export const fingerprint = (
  rule: Rule,
  facts: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): string => {
  const state = fields.map((field) => [field, isUnknown(facts[field]) ? null : withoutNames(facts[field])]);
  const text = JSON.stringify([rule.id, rule.kind, facts['id'], state]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
};

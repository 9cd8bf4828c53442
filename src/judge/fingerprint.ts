import { createHash } from 'node:crypto';
import { isUnknown } from '../facts/base/known.ts';
import type { Provenance } from '../facts/provenance.ts';
import type { Rule } from '../rulebook/rule.ts';
import { isPassing, onlyTells } from './evidence-refs.ts';

/** Facts whose change makes another finding of it: what is required and what the finding says, except for names. */
export const stateFields = (rule: Rule): readonly string[] =>
  [...new Set([...rule.require.facts, ...rule.finding.facts])]
    .filter((field) => field !== 'id' && field !== 'name' && !isPassing(rule.kind, field))
    .toSorted();

/** The state of one fact: its value, or for a fact that only tells the ids and states behind its words. */
const stateOf = (
  rule: Rule,
  facts: Readonly<Record<string, unknown>>,
  of: { readonly field: string; readonly provenance: Provenance | undefined },
): unknown => {
  const value = facts[of.field];
  if (isUnknown(value)) return null;
  return onlyTells(rule.kind, of.field)
    ? (of.provenance?.state(rule.kind, String(facts['id']), of.field) ?? null)
    : value;
};

/**
 * A digest of rule, subject and state. Equal over runs for as long as the shortfall stays as it is, so that an
 * exception holds what the council accepted and no more. No name and no sentence is part of it.
 */
export const fingerprint = (
  rule: Rule,
  facts: Readonly<Record<string, unknown>>,
  { fields, provenance }: { readonly fields: readonly string[]; readonly provenance: Provenance | undefined },
): string => {
  const state = fields.map((field) => [field, stateOf(rule, facts, { field, provenance })]);
  const text = JSON.stringify([rule.id, rule.kind, facts['id'], state]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
};

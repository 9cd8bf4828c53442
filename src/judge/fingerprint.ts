import { hash } from 'node:crypto';
import { isUnknown } from '../facts/base/known.ts';
import { withoutNames } from '../model/told.ts';
import type { Rule } from '../rulebook/rule.ts';
import { isPassing } from './evidence-refs.ts';
import type { FactsOf } from './fact-columns.ts';

/** Facts whose change makes another finding of it: what is required and what the finding says, except for names. */
export const stateFields = (rule: Rule): readonly string[] =>
  [...new Set([...rule.require.facts, ...rule.finding.facts])]
    .filter((field) => field !== 'id' && field !== 'name' && !isPassing(rule.kind, field))
    .toSorted();

/** Of lists and data for sentences, which many findings share or several rules read. */
const texts = new WeakMap<object, string>();

/** A value as JSON text, without names; `null` for one that is not known. */
function stateText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  if (isUnknown(value)) return 'null';
  const known = texts.get(value) ?? JSON.stringify(withoutNames(value));
  texts.set(value, known);
  return known;
}

/** How a shortfall of a rule stands: the JSON text of `[field, value], …`. No name and no sentence is part of it. */
export function stateOf(rule: Rule): (facts: FactsOf) => string {
  const fields = stateFields(rule).map((field) => ({ field, begin: `[${JSON.stringify(field)},` }));
  return (facts) => {
    let state = '';
    for (const { field, begin } of fields)
      state += `${state === '' ? '' : ','}${begin}${stateText(facts[field])}]`;
    return state;
  };
}

/**
 * Digests of rule, subject and state: the JSON text of `[rule, kind, id, [[field, value], …]]`. Equal over runs for as
 * long as the shortfall stays as it is, so that an exception holds what the council accepted and no more.
 */
export function fingerprints(rule: Rule): (id: string, state: string) => string {
  const head = `[${JSON.stringify(rule.id)},${JSON.stringify(rule.kind)},`;
  return (id, state) => hash('sha256', `${head}${JSON.stringify(id)},[${state}]]`).slice(0, 32);
}

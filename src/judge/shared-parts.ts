import { isUnknown } from '../facts/base/known.ts';
import { oncePer } from '../facts/base/once.ts';
import type { FactValue, Subject } from '../model/run.ts';
import type { FactsOf } from './fact-columns.ts';

/*
 * Parts of findings and doubts that many of them have alike. Each is one object in memory: a council of ten thousand
 * people has more than a hundred thousand findings, and whoever writes them out sees at a glance what it wrote before.
 */

const subjects = new WeakMap<object, Subject>();

/** Whom a finding or a doubt names: one object, whichever rule names it. */
export function subjectOf(kind: string, facts: { readonly id: string; readonly name: string }): Subject {
  const known = subjects.get(facts);
  if (known?.kind === kind) return known;
  const subject = { kind, id: facts.id, name: facts.name };
  subjects.set(facts, subject);
  return subject;
}

/** Of lists and data for sentences, which many findings share or several rules read. */
const texts = new WeakMap<object, string>();

/** JSON text; empty for what is not known. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
  if (isUnknown(value)) return '';
  const known = texts.get(value) ?? JSON.stringify(value);
  texts.set(value, known);
  return known;
}

function factsShared(told: readonly string[]): (facts: FactsOf) => FactValue[] {
  const known = new Map<string, FactValue[]>();
  let last = 0;
  const numberOf = oncePer((_text: string) => (last += 1));
  return (facts) => {
    let key = '';
    for (const fact of told) key += `${String(numberOf(valueText(facts[fact])))} `;
    let list = known.get(key);
    if (list === undefined) {
      list = told.map((fact) => ({ fact, value: valueText(facts[fact]) }));
      known.set(key, list);
    }
    return list;
  };
}

/**
 * The facts of a rule's findings, as JSON text: those that decided, then those of its sentence. Findings that say the
 * same share one list.
 */
export function sharedFacts(
  ofSentence: readonly string[],
): (facts: FactsOf, decided: readonly string[]) => FactValue[] {
  const ofDecided = oncePer((decided: string) => {
    const told = new Set([...decided.split(' '), ...ofSentence]);
    return factsShared([...told].filter((one) => one !== 'id' && one !== 'name' && one !== ''));
  });
  return (facts, decided) => ofDecided(decided.join(' '))(facts);
}

/** Copies of lists, one for each: what thousands of subjects lack alike is one list in memory. */
export function sharedLists<T>(): (list: readonly T[]) => T[] {
  return oncePer((list: readonly T[]) => [...list]);
}

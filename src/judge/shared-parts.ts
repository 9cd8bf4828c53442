import { isUnknown } from '../facts/base/known.ts';
import { oncePer } from '../facts/base/once.ts';
import type { FactValue, Subject } from '../model/run.ts';
import type { SubjectName } from '../model/subject-name.ts';
import type { FactsOf } from './fact-columns.ts';

/*
 * Parts of findings and doubts that many of them have alike. Each is one object in memory: a council of ten thousand
 * people has more than a hundred thousand findings, and whoever writes them out sees at a glance what it wrote before.
 */

type Named = { readonly id: string; readonly name: SubjectName };

/** By the list of a kind, in its order: a place is found faster than an object. */
const named = new WeakMap<readonly Named[], { readonly kind: string; readonly subjects: Subject[] }>();

/** Whom a finding or a doubt names, by its place in the list of its kind: one object, whichever rule names it. */
export function subjectsOf(kind: string, list: readonly Named[]): (at: number) => Subject {
  const before = named.get(list);
  const { subjects } = before?.kind === kind ? before : { subjects: [] };
  named.set(list, { kind, subjects });
  return (at) => (subjects[at] ??= { kind, id: list[at]?.id ?? '', name: list[at]?.name ?? '' });
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

/** Numbers for values, equal for those of which the text is. */
function textNumbers(): (value: unknown) => number {
  let last = 0;
  const ofText = oncePer((_text: string) => (last += 1));
  // To look a value up is cheaper than to write it out, and most are those of many subjects.
  return oncePer((value: unknown) => ofText(valueText(value)));
}

function factsShared(told: readonly string[]): (facts: FactsOf) => FactValue[] {
  const known = new Map<string, FactValue[]>();
  const numberOf = textNumbers();
  return (facts) => {
    let key = '';
    for (const fact of told) key += `${String(numberOf(facts[fact]))} `;
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
  const ofNames = oncePer((decided: string) => {
    const told = new Set([...decided.split(' '), ...ofSentence]);
    return factsShared([...told].filter((one) => one !== 'id' && one !== 'name' && one !== ''));
  });
  const ofDecided = oncePer((decided: readonly string[]) => ofNames(decided.join(' ')));
  return (facts, decided) => ofDecided(decided)(facts);
}

/** Copies of lists, one for each: what thousands of subjects lack alike is one list in memory. */
export function sharedLists<T>(): (list: readonly T[]) => T[] {
  return oncePer((list: readonly T[]) => [...list]);
}

import { isUnknown } from '../facts/base/known.ts';
import type { FactValue, Subject } from '../model/run.ts';

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

const valueText = (value: unknown): string =>
  value === undefined || isUnknown(value) ? '' : JSON.stringify(value);

type FactsOf = Readonly<Record<string, unknown>>;

function factsShared(told: readonly string[]): (facts: FactsOf) => FactValue[] {
  const known = new Map<string, FactValue[]>();
  return (facts) => {
    const values = told.map((fact) => valueText(facts[fact]));
    // No JSON text has a line break in it.
    const key = values.join('\n');
    const list = known.get(key) ?? told.map((fact, at) => ({ fact, value: values[at] ?? '' }));
    known.set(key, list);
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
  const known = new Map<readonly string[], (facts: FactsOf) => FactValue[]>();
  return (facts, decided) => {
    let share = known.get(decided);
    if (share === undefined) {
      const told = new Set([...decided, ...ofSentence]);
      share = factsShared([...told].filter((one) => one !== 'id' && one !== 'name'));
      known.set(decided, share);
    }
    return share(facts);
  };
}

/** Copies of lists, one for each: what thousands of subjects lack alike is one list in memory. */
export function sharedLists<T>(): (list: readonly T[]) => T[] {
  const copies = new Map<readonly T[], T[]>();
  return (list) => {
    const copy = copies.get(list) ?? [...list];
    copies.set(list, copy);
    return copy;
  };
}

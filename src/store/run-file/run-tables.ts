import type { Missing } from '../../model/cause.ts';
import type { EvidenceRef, FactValue, RestsOn, Subject } from '../../model/run.ts';
import type { SubjectName } from '../../model/subject-name.ts';
import { interned, internedObjects, internedTexts, type Interned } from './interned.ts';
import type { Tables } from './run-document.ts';
import { shapedLists } from './shaped-lists.ts';

/** What is worked out of an object once, however many findings share it. */
function ofShared<T extends object, V>(make: (value: T) => V): (value: T) => V {
  const known = new Map<T, V>();
  return (value) => {
    let made = known.get(value);
    if (made === undefined) known.set(value, (made = make(value)));
    return made;
  };
}

const json = (value: unknown): string => JSON.stringify(value);
const inBrackets = (numbers: unknown): string => `[${String(numbers)}]`;

/** Parts of a name; a number tells what has none from a name that reads like it. */
const namePartsOf = (name: SubjectName): (string | number)[] =>
  typeof name === 'string' ? [name] : [0, json(name)];

/** One table, and how an entry of it is written. */
export interface Table {
  readonly name: keyof Tables;
  readonly entries: readonly unknown[];
  readonly textOf: (entry: unknown) => string;
}

/** Positions of properties. Nearly always a property of that name is the one that was met last: then nothing is looked for. */
function placesOf(properties: Interned<RestsOn>): (of: RestsOn) => number {
  const last = new Map<string, { readonly of: RestsOn; readonly place: number }>();
  return (of) => {
    const { evidence, endpoint, property, at } = of;
    const met = last.get(property);
    if (met?.of.evidence === evidence && met.of.endpoint === endpoint && met.of.at === at) return met.place;
    const place = properties.at({ evidence, endpoint, property, at });
    last.set(property, { of, place });
    return place;
  };
}

/** The tables of one run while its results are written. Each function gives positions, and adds what is new. */
export function runTables() {
  const objects = internedTexts();
  const values = internedTexts();
  const subjects = interned<Tables['subjects'][number]>(({ kind, object, name }) => [
    object,
    kind,
    ...namePartsOf(name),
  ]);
  const facts = shapedLists<string>();
  const properties = interned<RestsOn>(({ evidence, property, endpoint, at }) => [
    evidence,
    property,
    endpoint,
    at,
  ]);
  const placeOf = placesOf(properties);
  const said = shapedLists<number>();
  const names = interned<readonly SubjectName[]>((list) => list.flatMap(namePartsOf));
  const missing = internedObjects<Missing>(({ evidence, cause, detail }) => [evidence, cause, detail]);
  /** References in their order: those that follow each other and are of one object stand together. */
  const evidenceText = (refs: readonly EvidenceRef[]): string => {
    const read = refs.map(placeOf);
    const valued = refs.map(({ value }) => values.at(value));
    let text = '';
    for (let from = 0, to = 0; from < refs.length; from = to) {
      const object = refs[from]?.object ?? '';
      while (refs[to]?.object === object) to += 1;
      const isAll = to - from === refs.length;
      const of = objects.at(object);
      const what = said.at(isAll ? read : read.slice(from, to), isAll ? valued : valued.slice(from, to));
      text += `${text === '' ? '' : ','}[${String(of)},${String(what)}]`;
    }
    return `[${text}]`;
  };
  return {
    missing,
    names,
    properties,
    subject: ofShared((of: Subject) =>
      subjects.at({ kind: of.kind, object: objects.at(of.id), name: of.name }),
    ),
    facts: ofShared((list: readonly FactValue[]) =>
      facts.at(
        list.map(({ fact }) => fact),
        list.map(({ value }) => values.at(value)),
      ),
    ),
    /** JSON text of a finding's evidence. */
    evidence: ofShared(evidenceText),
    all: (): readonly Table[] => [
      { name: 'objects', entries: objects.all, textOf: json },
      { name: 'subjects', entries: subjects.all, textOf: json },
      { name: 'values', entries: values.all, textOf: json },
      { name: 'factLists', entries: facts.shapes, textOf: json },
      { name: 'facts', entries: facts.lists, textOf: inBrackets },
      { name: 'properties', entries: properties.all, textOf: json },
      { name: 'propertyLists', entries: said.shapes, textOf: json },
      { name: 'said', entries: said.lists, textOf: inBrackets },
      { name: 'missing', entries: missing.all, textOf: json },
      { name: 'names', entries: names.all, textOf: json },
    ],
  };
}
export type RunTables = ReturnType<typeof runTables>;

import type { Missing } from '../../model/cause.ts';
import type { EvidenceRef, FactValue, RestsOn, Subject } from '../../model/run.ts';
import type { SubjectName } from '../../model/subject-name.ts';
import { interned, internedTexts, ofShared, type Interned } from './interned.ts';
import type { Tables } from './run-document.ts';
import { shapedLists } from './shaped-lists.ts';

const json = (text: string): string => JSON.stringify(text);
const inBrackets = (numbers: string): string => `[${numbers}]`;
const asItStands = (text: string): string => text;

/** One table, and how an entry of it is written. */
export interface Table {
  readonly name: keyof Tables;
  readonly entries: readonly string[];
  readonly textOf: (entry: string) => string;
}

/** Nearly always a property of a name is the one that was met last: then nothing is looked for. */
function internedProperties(): Interned<RestsOn> {
  const properties = interned<RestsOn>();
  const last = new Map<string, { readonly of: RestsOn; readonly place: number }>();
  return {
    texts: properties.texts,
    at: (of) => {
      const { evidence, endpoint, property, at } = of;
      const met = last.get(property);
      if (met?.of.evidence === evidence && met.of.endpoint === endpoint && met.of.at === at) return met.place;
      const place = properties.at({ evidence, property, endpoint, at });
      last.set(property, { of, place });
      return place;
    },
  };
}

/** The tables of one run while its results are written. Each function gives positions, and adds what is new. */
export function runTables() {
  const objects = internedTexts();
  const values = internedTexts();
  const subjects = interned<Tables['subjects'][number]>();
  const facts = shapedLists<string>();
  const properties = internedProperties();
  const said = shapedLists<number>();
  const names = interned<readonly SubjectName[]>();
  const missing = interned<Missing>();
  /** References in their order: those that follow each other and are of one object stand together. */
  const evidenceText = (refs: readonly EvidenceRef[]): string => {
    const read = refs.map(properties.at);
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
    names,
    property: properties.at,
    missing: ofShared(({ evidence, cause, detail }: Missing) => missing.at({ evidence, cause, detail })),
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
      { name: 'subjects', entries: subjects.texts, textOf: asItStands },
      { name: 'values', entries: values.all, textOf: json },
      { name: 'factLists', entries: facts.shapes, textOf: asItStands },
      { name: 'facts', entries: facts.lists, textOf: inBrackets },
      { name: 'properties', entries: properties.texts, textOf: asItStands },
      { name: 'propertyLists', entries: said.shapes, textOf: asItStands },
      { name: 'said', entries: said.lists, textOf: inBrackets },
      { name: 'missing', entries: missing.texts, textOf: asItStands },
      { name: 'names', entries: names.texts, textOf: asItStands },
    ],
  };
}
export type RunTables = ReturnType<typeof runTables>;

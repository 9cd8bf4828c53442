import { z } from 'zod';
import { PolicyFile } from './policy-file.ts';
import type { YamlSource } from './yaml-source.ts';
import type { YamlPath } from './yaml-place.ts';

/** What of a policy file is right by itself, although the whole is not. */
export interface PolicyRest {
  readonly file: PolicyFile;
  /** Its places are those of the whole file. */
  readonly source: YamlSource;
  /** References of clauses that are not in it: what names them names no stranger. */
  readonly left: ReadonlySet<string>;
}

const { clauses, gaps, elsewhere, ...single } = PolicyFile.shape;
const lists = { clauses, gaps: gaps.unwrap(), elsewhere: elsewhere.unwrap() };

/** Stands where a key that nothing else is checked against is wrong or missing. */
const standIn: Readonly<Record<string, string>> = { id: 'a', council: 'a', title: 'a', nation: 'england' };

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A reference may be written as a number. */
const Referred = z.object({ ref: z.coerce.string() });

function placesIn(kept: ReadonlyMap<string, readonly number[]>): (path: YamlPath) => YamlPath {
  return ([name, index, ...inner]) => {
    if (name === undefined) return [];
    if (index === undefined) return [name];
    return [
      name,
      (typeof index === 'number' ? kept.get(String(name))?.[index] : undefined) ?? index,
      ...inner,
    ];
  };
}

/** The part of a policy file that can be checked; undefined where no clause is right by itself. */
export function policyRest(source: YamlSource): PolicyRest | undefined {
  const whole = z.looseObject({}).safeParse(source.value).data ?? {};
  const kept = new Map(
    Object.entries(lists).map(([name, list]) => {
      const right = entriesOf(whole[name]).map((entry) => list.safeParse([entry]).success);
      return [name, right.flatMap((is, index) => (is ? [index] : []))] as const;
    }),
  );
  const ofLists = [...kept].map(([name, right]) => [
    name,
    right.map((index) => entriesOf(whole[name])[index]),
  ]);
  const ofKeys = Object.entries(single).map(([name, schema]) => [
    name,
    z.safeParse(schema, whole[name]).success ? whole[name] : standIn[name],
  ]);
  const file = PolicyFile.safeParse(Object.fromEntries([...ofKeys, ...ofLists]));
  if (!file.success) return undefined;
  const wrong = entriesOf(whole['clauses']).filter(
    (_, index) => kept.get('clauses')?.includes(index) === false,
  );
  const placed = placesIn(kept);
  return {
    file: file.data,
    left: new Set(wrong.flatMap((clause) => Referred.safeParse(clause).data?.ref ?? [])),
    source: {
      ...source,
      problem: (place, ...told) => source.problem({ ...place, path: placed(place.path) }, ...told),
      written: (path) => source.written(placed(path)),
    },
  };
}

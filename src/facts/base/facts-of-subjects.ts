import type { Missing } from '../../model/cause.ts';
import type { SubjectName } from '../../model/subject-name.ts';
import type { Derivation } from './computed.ts';
import { isUnknown, unknown, type Facts, type SubjectList, unlessUnread } from './known.ts';
import { once } from './once.ts';
import type { FactMap, Named, SubjectDeclaration, ValuesOf } from './subject.ts';

/**
 * An object with these properties, to be copied. V8 keeps copies of what JSON.parse made in a compact form, and an object
 * that is filled by computed names as a hash table: for the 115 facts of a person 6.3 kB and not 1.0 (measured with Node
 * 24.21, 2026-11), and slower to make and to read.
 */
function shapeOf(names: readonly string[]): Readonly<Record<string, unknown>> {
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return JSON.parse(JSON.stringify(empty)) as Record<string, unknown>;
}

/** Of a whole list, why nothing but what is proved is known of whoever it may be; nobody prints it. */
const nothingElse: Missing = {
  evidence: 'proof',
  cause: 'not-supported',
  detail: 'It is proved of no account by itself.',
};

/** Every subject of a kind with all its facts. A step that several facts share is asked once for each subject. */
export function factsOfSubjects<F extends FactMap>(
  declaration: SubjectDeclaration<F>,
  { value }: Derivation,
): SubjectList<ValuesOf<F> & Named<SubjectName>> {
  const list = unlessUnread(() => value(declaration.list));
  const { subjects, missing } = isUnknown(list) ? { subjects: [], missing: list.missing } : list;
  const steps = Map.groupBy(Object.entries(declaration.facts), ([, fact]) => fact.from);
  const prepared = [...steps].map(([step, facts]) => ({
    of: unlessUnread(() => value(step)),
    facts,
  }));
  const shape = shapeOf(['id', 'name', ...Object.keys(declaration.facts)]);
  const factsOf = ({ id, name }: Named<SubjectName>): Facts<Named<SubjectName>> => {
    const result: Record<string, unknown> = { ...shape };
    result['id'] = id;
    result['name'] = name;
    for (const { of, facts } of prepared) {
      const values = isUnknown(of) ? of : unlessUnread(() => of(id));
      for (const [key, fact] of facts)
        result[key] = isUnknown(values) ? values : (fact.pick as (values: unknown) => unknown)(values);
    }
    return result as unknown as Facts<Named<SubjectName>>;
  };
  const { unlisted: unlistedStep } = declaration;
  // Asked only where a list is not whole, or nobody of it is surely spoken of: it costs an answer for each kind of account.
  const provedOf = once((): readonly Readonly<Record<string, unknown>>[] => {
    const rest = unknown(...(missing.length > 0 ? missing : [nothingElse]));
    const all = unlistedStep === undefined ? [] : unlessUnread(() => value(unlistedStep));
    return (isUnknown(all) ? [] : all).map((one) => ({
      id: '',
      name: '',
      ...Object.fromEntries(Object.keys(declaration.facts).map((key) => [key, rest])),
      ...one,
    }));
  });
  return {
    subjects: subjects.map(factsOf) as never,
    missing,
    ...(unlistedStep === undefined ? {} : { unlisted: provedOf as never }),
  };
}

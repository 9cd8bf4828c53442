import { z } from 'zod';
import type { SubjectName } from '../../model/subject-name.ts';
import { toldForms, type Told, type ToldForm } from '../../model/told.ts';
import type { Missing } from '../../model/cause.ts';
import type { Computed, Derivation } from './computed.ts';
import type { ObjectRef } from './decided.ts';
import type { Needs } from './needs.ts';
import { once } from './once.ts';
import { isUnknown, unknown, type Facts, type Known, type SubjectList, unlessUnread } from './known.ts';
import { provenance } from './rests-on.ts';

/** A subject as its list knows it; every other fact may be unknown. */
export interface Named<Name extends SubjectName = string> {
  readonly id: string;
  readonly name: Name;
}

/** The subjects of a kind: those that were read, and why others may be absent. */
export interface NamedList<Name extends SubjectName = string> {
  readonly subjects: readonly Named<Name>[];
  readonly missing: readonly Missing[];
}

/** What a step says of each subject, by its id. It is unknown as a whole where the step could not be made at all. */
export type BySubject<Values> = Known<(id: string) => Values>;

/** One fact of a kind of subject: its words, its type, and the step that it is read from. */
export interface Fact<T extends z.ZodType = z.ZodType> {
  readonly says: string;
  readonly type: T;
  readonly from: Computed<BySubject<unknown>>;
  readonly pick: (values: never) => unknown;
  readonly passing: boolean;
  /** It is data for sentences and not for decisions: documents have words for this form. */
  readonly tells?: ToldForm;
  readonly shows?: Needs;
}

interface Said<T extends z.ZodType> {
  /** What the fact says, as a rule author reads it. */
  readonly says: string;
  readonly type: T;
  /** It changes by the mere passing of time, so an accepted finding does not rest on its value. */
  readonly passing?: true;
  /** Of what the step needs, the properties that decide this fact: they are printed beside a finding. */
  readonly shows?: Needs;
}

/**
 * A fact that is one part of what a step says of a subject. The compiler holds its type to that of the part.
 */
export function part<T extends z.ZodType, Key extends string>(
  from: Computed<BySubject<{ readonly [K in Key]: Known<z.infer<T>> }>>,
  key: Key,
  { says, type, passing, shows }: Said<T>,
): Fact<T> {
  const pick = (values: Readonly<Record<Key, unknown>>): unknown => values[key];
  return {
    says,
    type,
    from,
    pick: pick as never,
    passing: passing ?? false,
    ...(shows === undefined ? {} : { shows }),
  };
}

type ToldPart<Form extends ToldForm, Key extends string> = Computed<
  BySubject<{ readonly [K in Key]: Known<Told<Form>> }>
>;

/**
 * A fact for sentences and not for decisions: data that documents put into words. It may say less where less was read,
 * and no expression may read it.
 */
export function told<Form extends ToldForm, Key extends string>(
  from: ToldPart<Form, Key>,
  key: Key,
  { says, tells }: { readonly says: string; readonly tells: Form },
): Fact<(typeof toldForms)[Form]> {
  const pick = (values: Readonly<Record<Key, unknown>>): unknown => values[key];
  return {
    says,
    type: toldForms[tells],
    from: from as Fact['from'],
    pick: pick as never,
    passing: false,
    tells,
  };
}

type FactMap = Readonly<Record<string, Fact>>;
type Shape<F extends FactMap> = { [K in keyof F]: F[K]['type'] };
type ValuesOf<F extends FactMap> = z.infer<
  z.ZodObject<Shape<F> & { id: z.ZodString; name: z.ZodType<SubjectName> }>
>;

/** A kind of subject that a rule may be `for`: how its subjects are listed, and its facts with schema and derivation. */
export interface SubjectDeclaration<F extends FactMap = FactMap> {
  readonly list: Computed<NamedList<SubjectName>>;
  readonly facts: F;
  /** The objects of the tenant that a subject is, by its id: their properties are printed beside a finding. */
  readonly objects: (id: string) => readonly ObjectRef[];
  /** The tenant gives its subjects no name: documents put into words what they are, and no expression may read it. */
  readonly nameless?: true;
  /** What is proved of every subject that an incomplete list may lack: each is like one of these. None: nothing is. */
  readonly unlisted?: Computed<readonly Readonly<Record<string, unknown>>[]>;
  /** Strict: `id`, `name` and the facts, each with its words and what it rests on. */
  readonly schema: z.ZodObject<Shape<F> & { id: z.ZodString; name: z.ZodType<SubjectName> }, z.core.$strict>;
}

/** Words and provenance of a fact, as its schema carries them. */
export interface FactMeta {
  readonly description: string;
  /** `evidenceId.property`, or `input:people` for what the council told us. Computed from the declarations. */
  readonly from: readonly string[];
  readonly passing?: true;
  readonly tells?: ToldForm;
}

function described({ says, type, from, passing, tells }: Fact): z.ZodType {
  const meta: FactMeta = {
    description: says,
    from: provenance(from),
    ...(passing ? { passing: true } : {}),
    ...(tells === undefined ? {} : { tells }),
  };
  return type.meta({ ...meta });
}

export function subject<F extends FactMap>(
  list: Computed<NamedList<SubjectName>>,
  objects: (id: string) => readonly ObjectRef[],
  facts: F,
  more: Pick<SubjectDeclaration, 'unlisted' | 'nameless'> = {},
): SubjectDeclaration<F> {
  const shape = Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, described(fact)]));
  const name =
    more.nameless === true ? toldForms['subject-name'].meta({ tells: 'subject-name' }) : z.string();
  const schema = z.strictObject({ id: z.string(), name, ...shape });
  return { list, facts, objects, ...more, schema: schema as unknown as SubjectDeclaration<F>['schema'] };
}

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
  evidence: 'input:nobody',
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

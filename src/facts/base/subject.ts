import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import type { SubjectName } from '../../model/subject-name.ts';
import { toldForms, type ToldForm } from '../../model/told.ts';
import type { Computed } from './computed.ts';
import type { ObjectRef } from './decided.ts';
import type { Fact } from './fact.ts';
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

export type FactMap = Readonly<Record<string, Fact>>;
type Shape<F extends FactMap> = { [K in keyof F]: F[K]['type'] };
export type ValuesOf<F extends FactMap> = z.infer<
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

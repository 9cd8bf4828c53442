import { z } from 'zod';
import type { Rule } from '../rulebook/rule.ts';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';

/** A fact as rule authors know it. */
export interface FactAbout {
  readonly kind: SubjectKind;
  readonly name: string;
  /** In words: `yes or no`, `whole number`, `one of: a, b`. */
  readonly type: string;
  readonly description: string;
  /** `evidenceId.property`, or `input:people` for what the council told us. */
  readonly from: readonly string[];
}

const Meta = z.object({ description: z.string(), from: z.array(z.string()) });

const typeName = (schema: z.core.$ZodType): string => {
  if (schema instanceof z.ZodBoolean) return 'yes or no';
  if (schema instanceof z.ZodEnum) return `one of: ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodNumberFormat) return 'whole number';
  if (schema instanceof z.ZodArray) return `list of ${typeName(schema.element)}`;
  return 'text';
};

/** Every fact of a kind of subject but its id and name, which every kind has. */
export const factsOfKind = (kind: SubjectKind): FactAbout[] =>
  Object.entries(subjectKinds[kind].shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([name, schema]) => {
      const meta = Meta.safeParse(schema.meta());
      return meta.success ? [{ kind, name, type: typeName(schema), ...meta.data }] : [];
    },
  );

/** The facts that decide a rule, in the order in which its subject declares them. */
export const factsOf = ({ kind, where, require }: Pick<Rule, 'kind' | 'where' | 'require'>): FactAbout[] => {
  const read = new Set([...(where?.facts ?? []), ...require.facts]);
  return factsOfKind(kind).filter(({ name }) => read.has(name));
};

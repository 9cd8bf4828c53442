import type { z } from 'zod';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** Members of the objects that a schema holds, through lists, optional values and unions; none for a plain value. */
export const membersIn = (schema: z.ZodType): readonly (readonly [string, z.ZodType])[] => {
  const { shape, innerType, element, options } = schema.def as unknown as Definition;
  if (shape !== undefined) return Object.entries(shape);
  const inner = innerType ?? element;
  return inner === undefined ? (options ?? []).flatMap(membersIn) : membersIn(inner);
};

import { z } from 'zod';
import { subjectKinds, type SubjectKind } from '../facts/subjects.ts';

const neutral = (schema: z.core.$ZodType): unknown => {
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodString) return '';
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumberFormat) return 0;
  if (schema instanceof z.ZodArray) return [];
  throw new TypeError(`no neutral value for ${schema.constructor.name}`);
};

/** A subject with every fact known and neutral: false, 0, empty, or the first value of a closed set. */
export const sampleSubject = (
  kind: SubjectKind,
): Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string } => ({
  ...Object.fromEntries(
    Object.entries(subjectKinds[kind].shape as Readonly<Record<string, z.ZodType>>)
      // Facts that only tell decide nothing.
      .filter(([, schema]) => schema.meta()?.['tells'] === undefined)
      .map(([field, schema]) => [field, neutral(schema)]),
  ),
  id: 'sample',
  name: 'Sample',
});

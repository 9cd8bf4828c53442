import type { z } from 'zod';
import { readOnce } from '../../model/read-once.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { schemaProblems } from '../../rulebook/schema-problems.ts';
import { hideSecrets } from './hide-secrets.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';

const withDefaults = (value: unknown, defaults: object): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...defaults, ...value } : value;

/**
 * Reads a YAML file that must fit a schema.
 * @param defaults what holds where the file says nothing
 * @throws BeadleError CONFIG_INVALID with file, line, caret and remedy of every problem; no secret is quoted
 */
export const readYamlFile = async <T>(
  path: string,
  schema: z.ZodType<T>,
  defaults: object = {},
): Promise<T> => {
  const source = await readYaml(path, path, 'CONFIG_INVALID');
  if (source.syntaxProblems.length > 0)
    throw problemsError('CONFIG_INVALID', source.syntaxProblems.map(hideSecrets));
  const parsed = schema.safeParse(withDefaults(source.value, defaults), readOnce);
  if (parsed.success) return parsed.data;
  throw problemsError('CONFIG_INVALID', schemaProblems(source, parsed.error, schema).map(hideSecrets));
};

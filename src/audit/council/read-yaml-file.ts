import type { z } from 'zod';
import { problemsError } from '../../rulebook/problem.ts';
import { schemaProblems } from '../../rulebook/schema-problems.ts';
import { hideSecrets } from './hide-secrets.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';

/**
 * Reads a YAML file that must fit a schema.
 * @throws BeadleError CONFIG_INVALID with file, line, caret and remedy of every problem; no secret is quoted
 */
export const readYamlFile = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const source = await readYaml(path, path, 'CONFIG_INVALID');
  if (source.syntaxProblems.length > 0)
    throw problemsError('CONFIG_INVALID', source.syntaxProblems.map(hideSecrets));
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return parsed.data;
  throw problemsError('CONFIG_INVALID', schemaProblems(source, parsed.error, schema).map(hideSecrets));
};

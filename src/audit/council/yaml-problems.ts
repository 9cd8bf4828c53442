import type { z } from 'zod';
import { readOnce } from '../../model/read-once.ts';
import type { Problem } from '../../rulebook/problem.ts';
import { rightParts } from '../../rulebook/right-parts.ts';
import { inside, schemaProblems } from '../../rulebook/schema-problems.ts';
import type { YamlSource } from '../../rulebook/yaml-source.ts';
import { hideSecrets } from './hide-secrets.ts';

/** What stands wrong, and not what is missing: in a file with a broken entry that may stand there. */
const standsThere =
  (value: unknown) =>
  ({ code, path }: z.core.$ZodIssue): boolean =>
    code !== 'custom' && (inside(value, path) ?? undefined) !== undefined;

/**
 * All that is wrong with a file against a schema. In one that is no YAML, what can be read of it is looked at too, so that
 * whoever mends the one slip does not come back to find the next.
 * @param prepared what the schema is held against; default the value of the file as it is
 */
export function yamlProblems(
  source: YamlSource,
  schema: z.ZodType,
  prepared: (source: YamlSource) => unknown = ({ value }) => value,
): Problem[] {
  const { syntaxProblems } = source;
  const readable = syntaxProblems.length === 0 ? source : rightParts(source).source;
  const value = prepared(readable);
  const parsed = schema.safeParse(value, readOnce);
  if (parsed.success) return syntaxProblems.map(hideSecrets);
  const { error } = parsed;
  const issues = syntaxProblems.length === 0 ? error.issues : error.issues.filter(standsThere(value));
  return [...syntaxProblems, ...schemaProblems(readable, { issues }, schema)].map(hideSecrets);
}

import { z } from 'zod';
import { readOnce } from '../../model/read-once.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { rightParts, type LostPart } from '../../rulebook/right-parts.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';
import { yamlProblems } from './yaml-problems.ts';

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
  if (source.syntaxProblems.length === 0) {
    const parsed = schema.safeParse(withDefaults(source.value, defaults), readOnce);
    if (parsed.success) return parsed.data;
  }
  throw problemsError(
    'CONFIG_INVALID',
    yamlProblems(source, schema, ({ value }) => withDefaults(value, defaults)),
  );
};

/** A file as it was read: the whole where it is right, and what of it is right by itself where it is not. */
export interface ReadYaml<T> {
  readonly whole: Promise<T>;
  readonly fits: Partial<T>;
  /** What cannot be read of it at all: it may name more. */
  readonly lost: readonly LostPart[];
}

/** The keys of a value that are right, each by itself. */
export function fitting<T>(schema: z.ZodType<T>, value: unknown): Partial<T> {
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const right = Object.entries(schema.shape).flatMap(([key, one]) => {
    const parsed = z.safeParse(one, Object.hasOwn(given, key) ? given[key] : undefined, readOnce);
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(right) as Partial<T>;
}

/**
 * Reads a YAML file that should fit a schema, so that what it names can be looked at even where it does not.
 * `whole` rejects with CONFIG_INVALID as {@link readYamlFile} does; who calls this waits for it.
 */
export async function readYamlParts<T>(
  path: string,
  schema: z.ZodType<T>,
  defaults: object = {},
): Promise<ReadYaml<T>> {
  const whole = readYamlFile(path, schema, defaults);
  try {
    return { whole, fits: await whole, lost: [] };
  } catch {
    const source = await readYaml(path, path, 'CONFIG_INVALID');
    const parts = source.syntaxProblems.length === 0 ? { source, lost: [] } : rightParts(source);
    return { whole, fits: fitting(schema, withDefaults(parts.source.value, defaults)), lost: parts.lost };
  }
}

import { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

const keysOf = (schema: z.core.$ZodType | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** What stands at a path; only what the value itself has. */
export const inside = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, key)?.value as unknown;
  }
  return here;
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ??
    'something else'
  );
};

const wanted: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

const unrecognised = (
  source: YamlSource,
  schema: z.core.$ZodType | undefined,
  issue: z.core.$ZodIssueUnrecognizedKeys,
): Problem[] =>
  issue.keys.map((key) => {
    const known = keysOf(schema);
    const near = nearest(key, known);
    return source.problem(
      { path: [...issue.path, key], onKey: true },
      `There is no key "${key}" here`,
      near === undefined
        ? `Take it out${known.length > 0 ? `; the keys are ${known.join(', ')}` : ''}.`
        : `Did you mean "${near}"?`,
    );
  });

/** Of the ways in which a value may be written, the one that its author seems to have meant: no wrong kind at its top. */
const meant = ({ errors, path }: z.core.$ZodIssueInvalidUnion): readonly Issue[] => {
  const branch =
    errors.find((issues) => issues.every((one) => one.path.length > 0)) ??
    errors.find((issues) => !issues.some((one) => one.path.length === 0 && one.code === 'invalid_type')) ??
    errors[0];
  return (branch ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
};

const other = (source: YamlSource, issue: Issue): Problem => {
  const value = inside(source.value, issue.path);
  const key = issue.path.length === 0 ? 'the file' : `"${issue.path.map(String).join('.')}"`;
  if (value === undefined) {
    const last = String(issue.path.at(-1) ?? 'the content');
    return source.problem(
      { path: issue.path },
      `The key "${last}" is missing`,
      issue.code === 'invalid_value'
        ? `Add "${last}:" with one of: ${issue.values.map(String).join(', ')}.`
        : `Add "${last}:" with its value.`,
    );
  }
  if (issue.code === 'invalid_type') {
    const needed = wanted[issue.expected] ?? issue.expected;
    return source.problem(
      { path: issue.path },
      `${key} must be ${needed}, but here stands ${kindOf(value)}`,
      `Write ${needed}.`,
    );
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value, options) : undefined;
    return source.problem(
      { path: issue.path },
      `${key} cannot be ${JSON.stringify(value)}`,
      near === undefined ? `Write one of: ${options.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  if (issue.code === 'invalid_key')
    return source.problem(
      { path: issue.path, onKey: true },
      `${key}: ${issue.issues[0]?.message ?? issue.message}`,
      'Choose another name.',
    );
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return source.problem(
      { path: issue.path },
      `${key}: ${JSON.stringify(value)} is no day`,
      'Write it as 2026-05-08.',
    );
  return source.problem(
    { path: issue.path },
    `${key}: ${issue.message}`,
    'Change the value so that this is true.',
  );
};

/** The schema that speaks about a path: through optional values, ways to write one, lists and records. */
const schemaAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((one) => schemaAt(one, path)).find((one) => one !== undefined);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest);
  const child =
    schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key) ? schema.shape[String(key)] : undefined;
  return child === undefined ? undefined : schemaAt(child, rest);
};

/** Turns what zod found wrong with a source's value into problems with a place in the file. */
export const schemaProblems = (
  source: YamlSource,
  { issues }: Pick<z.ZodError, 'issues'>,
  schema: z.ZodType,
): Problem[] =>
  issues.flatMap((found) =>
    (found.code === 'invalid_union' ? meant(found) : [found]).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? unrecognised(source, schemaAt(schema, issue.path), issue)
        : [other(source, issue)],
    ),
  );

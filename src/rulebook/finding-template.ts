import { z } from 'zod';
import { isUnknown } from '../facts/base/known.ts';
import { namesInstead, nearest } from './nearest.ts';
import type { ExpressionProblem } from './syntax.ts';

/** The line that a rule writes for each subject that falls short. Plain text: whoever shows it escapes it. */
export interface FindingTemplate {
  readonly facts: readonly string[];
  readonly params: readonly string[];
  readonly render: (
    facts: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, unknown>>,
  ) => string;
}

const placeholders = /\{\{(.*?)\}\}/gu;

/** What stands in a finding for a fact that could not be read. */
const notKnown = '(not known)';

/** What stands for an empty list. */
const nothing = 'none';

/** @param isWord one of a closed set of words, such as `over-90-days`, which a reader gets without hyphens */
const shown = (value: unknown, isWord: boolean): string => {
  if (isUnknown(value) || value === undefined) return notKnown;
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map(String).join(', ');
  return isWord ? String(value).replaceAll('-', ' ') : String(value);
};

const badField = (schema: z.core.$ZodType | undefined): boolean =>
  schema instanceof z.ZodBoolean || schema instanceof z.ZodObject;

/** @returns the template, or what is wrong with it, with offsets into its text */
export const compileFinding = (
  text: string,
  variables: Readonly<Record<string, z.ZodObject>>,
): FindingTemplate | readonly ExpressionProblem[] => {
  const problems: ExpressionProblem[] = [];
  const read: { readonly owner: string; readonly field: string }[] = [];
  for (const match of text.matchAll(placeholders)) {
    const offset = match.index + 2;
    const [owner = '', field = '', ...rest] = (match[1] ?? '').trim().split('.');
    const shape = variables[owner]?.shape;
    const names = Object.keys(variables).flatMap((name) =>
      Object.keys(variables[name]?.shape ?? {}).map((key) => `${name}.${key}`),
    );
    if (shape === undefined || !Object.hasOwn(shape, field) || rest.length > 0) {
      const near = nearest(`${owner}.${field}`, names);
      const remedy =
        near === undefined ? namesInstead(`${owner}.${field}`, names) : `Did you mean {{${near}}}?`;
      problems.push({ offset, message: `Nothing fills the placeholder {{${match[1] ?? ''}}}`, remedy });
    } else if (badField(shape[field])) {
      const remedy = 'Use a fact that holds text or a number.';
      problems.push({ offset, message: `{{${owner}.${field}}} reads badly in a sentence`, remedy });
    } else read.push({ owner, field });
  }
  const open = text.replaceAll(placeholders, (all) => ' '.repeat(all.length)).search(/\{\{|\}\}/u);
  if (open >= 0) {
    problems.push({ offset: open, message: 'A placeholder is not closed', remedy: 'Write {{like.this}}.' });
  }
  if (problems.length > 0) return problems;
  const of = (owner: (name: string) => boolean) => [
    ...new Set(read.filter((one) => owner(one.owner)).map((one) => one.field)),
  ];
  return {
    facts: of((owner) => owner !== 'params'),
    params: of((owner) => owner === 'params'),
    render: (facts, params) =>
      text.replaceAll(placeholders, (_all, inner: string) => {
        const [owner = '', field = ''] = inner.trim().split('.');
        const isWord = variables[owner]?.shape[field] instanceof z.ZodEnum;
        return shown((owner === 'params' ? params : facts)[field], isWord);
      }),
  };
};

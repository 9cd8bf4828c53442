import { z } from 'zod';
import { toldForms, type ToldForm } from '../model/told.ts';
import { namesInstead, nearest } from './nearest.ts';
import type { ExpressionProblem } from './expression-problem.ts';

/** The line that a rule writes for each subject that falls short. Documents fill it. */
export interface FindingTemplate {
  readonly facts: readonly string[];
  readonly params: readonly string[];
  /** Facts of a closed set of words, and facts that documents put into words. */
  readonly words: readonly string[];
  readonly tells: Readonly<Record<string, ToldForm>>;
}

const placeholders = /\{\{(.*?)\}\}/gu;

const Meta = z.object({ tells: z.enum(Object.keys(toldForms) as [ToldForm, ...ToldForm[]]) });

const formOf = (schema: z.core.$ZodType | undefined): ToldForm | undefined =>
  schema instanceof z.ZodType ? Meta.safeParse(schema.meta()).data?.tells : undefined;

const badField = (schema: z.core.$ZodType | undefined): boolean =>
  formOf(schema) === undefined && (schema instanceof z.ZodBoolean || schema instanceof z.ZodObject);

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
  const factsRead = of((owner) => owner !== 'params');
  const shapeOf = (field: string) =>
    read.flatMap((one) =>
      one.owner !== 'params' && one.field === field ? [variables[one.owner]?.shape[field]] : [],
    )[0];
  return {
    facts: factsRead,
    params: of((owner) => owner === 'params'),
    words: factsRead.filter(
      (field) => shapeOf(field) instanceof z.ZodEnum && formOf(shapeOf(field)) === undefined,
    ),
    tells: Object.fromEntries(
      factsRead.flatMap((field) => {
        const form = formOf(shapeOf(field));
        // A name is no fact: whoever tells a finding takes it from the subject.
        return form === undefined || field === 'name' ? [] : [[field, form]];
      }),
    ),
  };
};

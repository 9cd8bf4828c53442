import { z } from 'zod';
import type { ExpressionProblem } from './expression-problem.ts';
import { namesInstead } from './nearest.ts';
import type { Variables } from './schema-of-node.ts';

/** An error of cel-js, as far as we look at it. */
export interface CelFailure {
  readonly code: string;
  readonly summary: string;
  readonly range?: { readonly start: number; readonly end: number };
}

/** cel-js's own message, with a place and a suggestion. */
export function staticProblem(error: CelFailure, source: string, variables: Variables): ExpressionProblem {
  const { start, end } = error.range ?? { start: 0, end: 0 };
  if (error.code === 'no_such_key') {
    const field = source.slice(start, end);
    const owner = /([A-Za-z]\w*)\s*\.\s*$/u.exec(source.slice(0, start))?.[1] ?? '';
    const schema = variables[owner];
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return {
      offset: start,
      message: owner === 'params' ? `There is no parameter "${field}"` : `There is no fact "${field}"`,
      remedy: namesInstead(field, known),
    };
  }
  if (error.code === 'unknown_variable') {
    const known = Object.keys(variables);
    const remedy = `The names here are ${known.join(' and ')}.`;
    return { offset: start, message: `There is nothing called "${source.slice(start, end)}"`, remedy };
  }
  const remedy = 'Compare a fact with a value of the same type.';
  const typeError = error.code === 'no_such_overload' || error.code === 'no_matching_overload';
  return {
    offset: start,
    message: `CEL: ${error.summary}`,
    remedy: typeError ? remedy : 'Mend the expression from here on.',
  };
}

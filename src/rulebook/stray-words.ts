import { z } from 'zod';
import type { ExpressionProblem } from './expression-problem.ts';
import { childrenOf, type SyntaxNode } from './expression-tree.ts';
import { nearest } from './nearest.ts';
import { elementOf, schemaOf, type Variables } from './schema-of-node.ts';

const comparisons = ['==', '!='];

/** Texts among the nodes that a closed set of words does not hold: they can never be equal. */
function strayWords(schema: z.core.$ZodType | undefined, nodes: readonly SyntaxNode[]): ExpressionProblem[] {
  if (!(schema instanceof z.ZodEnum)) return [];
  const options = schema.options.map(String);
  return nodes
    .filter((node) => node.op === 'value' && typeof node.args === 'string' && !options.includes(node.args))
    .map((node) => {
      const near = nearest(String(node.args), options);
      return {
        offset: node.start,
        message: `"${String(node.args)}" is not a value of this fact`,
        remedy: near === undefined ? `The values are ${options.join(', ')}.` : `Did you mean "${near}"?`,
      };
    });
}

/** Texts that a fact is compared with and can never be. */
export function wordProblems(node: SyntaxNode, variables: Variables): ExpressionProblem[] {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) return [];
  if (comparisons.includes(node.op)) {
    return [
      ...strayWords(schemaOf(left, variables), [right]),
      ...strayWords(schemaOf(right, variables), [left]),
    ];
  }
  if (node.op !== 'in') return [];
  return [
    ...strayWords(schemaOf(left, variables), right.op === 'list' ? childrenOf(right) : []),
    ...strayWords(elementOf(schemaOf(right, variables)), [left]),
  ];
}

import { z } from 'zod';
import { callOf, type SyntaxNode } from './expression-tree.ts';

/** Schemas of the variables in sight. */
export type Variables = Readonly<Record<string, z.core.$ZodType>>;

/** The schema of the fact that a node reads; `undefined` for anything computed. */
export function schemaOf(node: SyntaxNode, variables: Variables): z.core.$ZodType | undefined {
  if (node.op === 'id') return variables[node.args as string];
  if (node.op === '.') {
    const [owner, field] = node.args as [SyntaxNode, string];
    const schema = schemaOf(owner, variables);
    return schema instanceof z.ZodObject ? (schema.shape[field] as z.core.$ZodType | undefined) : undefined;
  }
  const call = callOf(node);
  return call?.name === 'filter' && call.receiver !== undefined
    ? schemaOf(call.receiver, variables)
    : undefined;
}

/** The schema of an item of a list. */
export function elementOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

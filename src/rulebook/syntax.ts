import { z } from 'zod';
import { nearest } from './nearest.ts';

/** A node of a parsed expression, as far as we look at it. */
export interface SyntaxNode {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

/** Something wrong inside an expression; `offset` counts characters from its start. */
export interface ExpressionProblem {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** Schemas of the variables in sight. */
export type Variables = Readonly<Record<string, z.core.$ZodType>>;

const comparisons = ['==', '!='];
const operators = new Set([
  ...comparisons,
  'in',
  '+',
  '-',
  '<',
  '<=',
  '>',
  '>=',
  '!_',
  '-_',
  '&&',
  '||',
  'list',
]);
/** Methods that always end, in time linear in their input. `matches` runs a JavaScript pattern, which may not. */
const methods = new Set(['size', 'startsWith', 'endsWith', 'contains']);
const macros = new Set(['all', 'exists', 'filter', 'map']);

/** Whether a method goes over a list, item by item. */
export function isMacro(name: string): boolean {
  return macros.has(name);
}

const remedies: Readonly<Record<string, string>> = {
  '?:': 'Write it with && and ||.',
  '[]': 'Use exists or all over the list.',
  '*': 'Compute the number in a fact.',
  '/': 'Compute the number in a fact.',
  '%': 'Compute the number in a fact.',
  matches: 'Use startsWith, endsWith or contains, or a fact.',
  has: 'Leave it out: every fact exists, and an unknown one is carried by the engine.',
  dyn: 'Leave it out: every value has its type.',
};

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'op' in value;

interface Call {
  readonly name: string;
  readonly receiver: SyntaxNode | undefined;
  readonly args: readonly SyntaxNode[];
}

/** `size(x)` and `x.size()` in one shape. */
export const callOf = ({ op, args }: SyntaxNode): Call | undefined => {
  if (op === 'call') {
    const [name, rest] = args as [string, SyntaxNode[]];
    return { name, receiver: undefined, args: rest };
  }
  if (op !== 'rcall') return undefined;
  const [name, receiver, rest] = args as [string, SyntaxNode, SyntaxNode[]];
  return { name, receiver, args: rest };
};

/** Direct children, in the order in which they are evaluated. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const call = callOf(node);
  if (call !== undefined) return [...(call.receiver === undefined ? [] : [call.receiver]), ...call.args];
  return (Array.isArray(node.args) ? (node.args as unknown[]) : [node.args]).filter(isNode);
};

/** `person.kind` as its variable and field. */
export const fieldOf = (
  node: SyntaxNode,
): { readonly variable: string; readonly field: string } | undefined => {
  if (node.op !== '.') return undefined;
  const [owner, field] = node.args as [SyntaxNode, string];
  return owner.op === 'id' ? { variable: owner.args as string, field } : undefined;
};

/** The schema of the fact that a node reads; `undefined` for anything computed. */
const schemaOf = (node: SyntaxNode, variables: Variables): z.core.$ZodType | undefined => {
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
};

const elementOf = (schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  schema instanceof z.ZodArray ? schema.element : undefined;

/** Texts among the nodes that a closed set of words does not hold: they can never be equal. */
const strayWords = (
  schema: z.core.$ZodType | undefined,
  nodes: readonly SyntaxNode[],
): ExpressionProblem[] => {
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
};

const wordProblems = (node: SyntaxNode, variables: Variables): ExpressionProblem[] => {
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
};

const refuse = (node: SyntaxNode, what: string, name: string): ExpressionProblem => ({
  offset: node.start,
  message: `${what} cannot be used in a rule`,
  remedy:
    remedies[name] ??
    'Use size, all, exists, filter, map, in, startsWith, endsWith, contains or an operator.',
});

const literalProblems = (node: SyntaxNode): ExpressionProblem[] => {
  const value = node.args;
  const fits =
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    // Small enough that no sum of them can overflow: an overflow is an error, which operators would absorb.
    (typeof value === 'bigint' && Number.isSafeInteger(Number(value)));
  return fits
    ? []
    : [
        {
          offset: node.start,
          message: 'A value here must be text, a whole number, true or false',
          remedy: 'Change it.',
        },
      ];
};

const callProblems = (node: SyntaxNode, call: Call, variables: Variables): ExpressionProblem[] => {
  const { name, receiver, args } = call;
  const inner = receiver === undefined ? [] : syntaxProblems(receiver, variables);
  if (receiver !== undefined && macros.has(name)) {
    const [item, ...rest] = args;
    const variable = item?.op === 'id' ? (item.args as string) : undefined;
    if (item === undefined || variable === undefined) return inner;
    if (Object.hasOwn(variables, variable)) {
      const remedy = 'Pick another name for the item.';
      return [...inner, { offset: item.start, message: `"${variable}" is already a name here`, remedy }];
    }
    const element = elementOf(schemaOf(receiver, variables)) ?? z.unknown();
    const scope = { ...variables, [variable]: element };
    return [...inner, ...rest.flatMap((arg) => syntaxProblems(arg, scope))];
  }
  const known = receiver === undefined ? name === 'size' : methods.has(name);
  const problems = [...inner, ...args.flatMap((arg) => syntaxProblems(arg, variables))];
  return known ? problems : [refuse(node, `${name}()`, name), ...problems];
};

/**
 * Everything in an expression that the allow-list does not hold, and words that no closed set knows. What is left
 * cannot throw by itself: each error while evaluating then comes from a fact.
 */
export const syntaxProblems = (node: SyntaxNode, variables: Variables): ExpressionProblem[] => {
  const call = callOf(node);
  if (call !== undefined) return callProblems(node, call, variables);
  if (node.op === 'value') return literalProblems(node);
  if (node.op === 'id') {
    if (!(variables[node.args as string] instanceof z.ZodObject)) return [];
    return [
      {
        offset: node.start,
        message: `"${String(node.args)}" stands alone`,
        remedy: 'Name one of its fields.',
      },
    ];
  }
  if (node.op === '.') {
    const [owner] = childrenOf(node);
    return owner === undefined || owner.op === 'id' ? [] : syntaxProblems(owner, variables);
  }
  const problems = childrenOf(node).flatMap((child) => syntaxProblems(child, variables));
  if (!operators.has(node.op)) return [refuse(node, `"${node.op}"`, node.op), ...problems];
  return [...wordProblems(node, variables), ...problems];
};

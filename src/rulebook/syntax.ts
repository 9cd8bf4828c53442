import { z } from 'zod';
import type { ExpressionProblem } from './expression-problem.ts';
import { callOf, childrenOf, isMacro, type Call, type SyntaxNode } from './expression-tree.ts';
import { elementOf, schemaOf, type Variables } from './schema-of-node.ts';
import { wordProblems } from './stray-words.ts';

const operators = new Set(['==', '!=', 'in', '+', '-', '<', '<=', '>', '>=', '!_', '-_', '&&', '||', 'list']);
/** Methods that always end, in time linear in their input. `matches` runs a JavaScript pattern, which may not. */
const methods = new Set(['size', 'startsWith', 'endsWith', 'contains']);
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
  if (receiver !== undefined && isMacro(name)) {
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

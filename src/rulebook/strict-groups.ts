import { callOf, childrenOf, fieldOf, type SyntaxNode } from './expression-tree.ts';

/** Fields of a variable that a subtree reads. */
export const fieldsRead = (node: SyntaxNode, variable: string): string[] => {
  const own = fieldOf(node);
  const here = own?.variable === variable ? [own.field] : [];
  return [...new Set([...here, ...childrenOf(node).flatMap((child) => fieldsRead(child, variable))])];
};

const carriesOn = (node: SyntaxNode): boolean =>
  ['&&', '||', '!_'].includes(node.op) && callOf(node) === undefined;

/**
 * Groups of fields that an expression needs together. A comparison stops at its first unknown side, so the other
 * side's cause would go unreported; whoever grants one permission should not find out about the next only then.
 */
export const strictGroups = (node: SyntaxNode, variable: string): string[][] => {
  if (carriesOn(node)) return childrenOf(node).flatMap((child) => strictGroups(child, variable));
  const fields = fieldsRead(node, variable);
  return fields.length > 1 ? [fields] : [];
};

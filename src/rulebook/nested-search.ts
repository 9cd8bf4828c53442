import { fieldsRead } from './strict-groups.ts';
import type { ExpressionProblem } from './expression-problem.ts';
import { callOf, childrenOf, isMacro, type SyntaxNode } from './expression-tree.ts';

interface Search {
  readonly node: SyntaxNode;
  readonly overParams: boolean;
}

function searchOf(node: SyntaxNode): Search | undefined {
  const call = callOf(node);
  if (call?.receiver === undefined || !isMacro(call.name)) return undefined;
  return { node, overParams: fieldsRead(call.receiver, 'params').length > 0 };
}

/**
 * Searches inside of searches over a rule's parameters. A council may give a parameter hundreds of entries, and each
 * search inside another multiplies them: three of them over 500 entries are 125 million steps for each subject.
 */
export function nestedSearches(
  node: SyntaxNode,
  around: readonly Search[] = [],
): readonly ExpressionProblem[] {
  const search = searchOf(node);
  const here = search === undefined ? around : [...around, search];
  const wrong =
    search !== undefined && around.length > 0 && here.some(({ overParams }) => overParams)
      ? [
          {
            offset: node.start,
            message: 'A search inside another one cannot go over a parameter',
            remedy: 'Compute it in a fact, or use "in" for the inner one.',
          },
        ]
      : [];
  return [...wrong, ...childrenOf(node).flatMap((child) => nestedSearches(child, here))];
}

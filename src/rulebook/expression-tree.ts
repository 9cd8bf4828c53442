/** A node of a parsed expression, as far as we look at it. */
export interface SyntaxNode {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

const macros = new Set(['all', 'exists', 'filter', 'map']);

/** Whether a method goes over a list, item by item. */
export function isMacro(name: string): boolean {
  return macros.has(name);
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'op' in value;

/** A call of a function or method, as far as we look at it. */
export interface Call {
  readonly name: string;
  readonly receiver: SyntaxNode | undefined;
  readonly args: readonly SyntaxNode[];
}

/** `size(x)` and `x.size()` in one shape. */
export function callOf({ op, args }: SyntaxNode): Call | undefined {
  if (op === 'call') {
    const [name, rest] = args as [string, SyntaxNode[]];
    return { name, receiver: undefined, args: rest };
  }
  if (op !== 'rcall') return undefined;
  const [name, receiver, rest] = args as [string, SyntaxNode, SyntaxNode[]];
  return { name, receiver, args: rest };
}

/** Direct children, in the order in which they are evaluated. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const call = callOf(node);
  if (call !== undefined) return [...(call.receiver === undefined ? [] : [call.receiver]), ...call.args];
  return (Array.isArray(node.args) ? (node.args as unknown[]) : [node.args]).filter(isNode);
}

/** `person.kind` as its variable and field. */
export function fieldOf(node: SyntaxNode): { readonly variable: string; readonly field: string } | undefined {
  if (node.op !== '.') return undefined;
  const [owner, field] = node.args as [SyntaxNode, string];
  return owner.op === 'id' ? { variable: owner.args as string, field } : undefined;
}

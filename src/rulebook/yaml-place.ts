import { isMap, isNode, isPair, isScalar, type Document } from 'yaml';
import { alignOffsets } from './align-offsets.ts';

/** Where in a document: keys and indexes from the top. */
export type YamlPath = readonly PropertyKey[];

/** A value in a document, or a letter inside it, or its key. */
export interface YamlPlace {
  readonly path: YamlPath;
  readonly offset?: number;
  readonly onKey?: boolean;
}

/** Offset of the nearest node that exists: a missing key is shown at the mapping that should hold it. */
export const offsetOf = (doc: Document, text: string, { path, offset, onKey }: YamlPlace): number => {
  if (onKey === true) {
    const parent = doc.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
      : undefined;
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  if (!isNode(node)) return path.length === 0 ? 0 : offsetOf(doc, text, { path: path.slice(0, -1) });
  const [start, end] = node.range ?? [0, 0];
  if (offset === undefined || !isScalar(node) || typeof node.value !== 'string') return start;
  return start + (alignOffsets(node.value, text.slice(start, end))[offset] ?? 0);
};

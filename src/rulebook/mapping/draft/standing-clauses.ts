import { createHash } from 'node:crypto';
import { Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Moves } from './follow-words.ts';

/** A mark of a clause as it was written, to know later edits. */
export function markOf(clause: unknown): string {
  return createHash('sha256').update(JSON.stringify(clause)).digest('hex').slice(0, 16);
}

/** The list of clauses of a policy file; made where there is none. */
export function clausesOf(doc: Document): YAMLSeq {
  const seq = doc.get('clauses', true);
  if (isSeq(seq)) return seq;
  const made = doc.createNode([]) as YAMLSeq;
  doc.set('clauses', made);
  return made;
}

/** The reference of a clause. */
export function refOf(node: unknown): string | undefined {
  return isMap(node) ? String((node as YAMLMap).get('ref')) : undefined;
}

/** A clause of the file that is there. */
export interface Standing {
  readonly node: unknown;
  readonly edited: boolean;
}

/** An author's own words for a clause whose text is gone, as a comment that nobody judges by. */
export function asComment(node: YAMLMap): string {
  const text = new Document([node.toJSON()], { aliasDuplicateObjects: false }).toString({ lineWidth: 110 });
  return ` No longer in the text, as you had changed it:\n${text
    .trimEnd()
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n')}`;
}

/** A clause that says the same as another points to where the other stands now. */
function pointOn(node: YAMLMap, moves: Moves | undefined): void {
  const other = node.get('sameAs');
  const to = typeof other === 'string' ? moves?.get(other)?.ref : undefined;
  if (to !== undefined && to !== other) node.set('sameAs', to);
}

/**
 * The clauses of the file by where their words stand now, and those that a person changed and that have no place any
 * more.
 */
export function placed(
  doc: Document,
  writtenBefore: Readonly<Record<string, string>>,
  moves: Moves | undefined,
): { standing: Map<string, Standing>; gone: YAMLMap[] } {
  const standing = new Map<string, Standing>();
  const gone: YAMLMap[] = [];
  for (const node of clausesOf(doc).items) {
    const ref = refOf(node);
    if (ref === undefined || !isMap(node)) continue;
    const mark = writtenBefore[ref];
    const edited = markOf(node.toJSON()) !== mark;
    // A clause of the person's own has no words in the text.
    const to = moves === undefined || mark === undefined ? ref : moves.get(ref)?.ref;
    if (edited) pointOn(node as YAMLMap, moves);
    if (to !== undefined && !standing.has(to)) {
      if (edited && to !== ref) (node as YAMLMap).set('ref', to);
      standing.set(to, { node, edited });
    } else if (edited) gone.push(node as YAMLMap);
  }
  return { standing, gone };
}

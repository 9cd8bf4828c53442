import { createHash } from 'node:crypto';
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { BeadleError } from '../../../model/error.ts';
import type { DraftClause } from './draft-clause.ts';

/** The head of a policy file that is not there yet. */
export interface PolicyHead {
  readonly id: string;
  readonly council: string;
  readonly title: string;
  readonly nation: string;
  readonly adopted?: string;
}

export interface WrittenPolicy {
  readonly text: string;
  /** A mark of each clause as it was written, by reference. */
  readonly written: Readonly<Record<string, string>>;
  /** References of clauses that a person changed, added or took out: they are left as they are. */
  readonly kept: readonly string[];
}

const opening = ` What ${'{council}'} promised, for Beadle. Clauses are told in our words; those of no kind in the council's own.
 Change anything: what you change here is kept when the policy is read again.`;

function markOf(clause: unknown): string {
  return createHash('sha256').update(JSON.stringify(clause)).digest('hex').slice(0, 16);
}

function clausesOf(doc: Document): YAMLSeq {
  const seq = doc.get('clauses', true);
  if (isSeq(seq)) return seq;
  const made = doc.createNode([]) as YAMLSeq;
  doc.set('clauses', made);
  return made;
}

function refOf(node: unknown): string | undefined {
  return isMap(node) ? String((node as YAMLMap).get('ref')) : undefined;
}

/**
 * The policy file with its new clauses. In a file that is there already, everything that a person changed stays: clauses
 * that differ from what was written last, clauses that the program never wrote, the head, and comments. A clause that a
 * person took out does not come back.
 * @param before the file's text; undefined when there is none
 * @throws BeadleError POLICY_INVALID when the file is no YAML
 */
export function policyDocument(
  before: string | undefined,
  head: PolicyHead,
  clauses: readonly DraftClause[],
  writtenBefore: Readonly<Record<string, string>>,
): WrittenPolicy {
  const written: Record<string, string> = {};
  if (before === undefined) {
    const doc = new Document({ ...head, clauses }, { aliasDuplicateObjects: false });
    doc.commentBefore = opening.replace('{council}', head.council);
    for (const clause of clauses) written[clause.ref] = markOf(clause);
    return { text: doc.toString({ lineWidth: 110 }), written, kept: [] };
  }
  const doc = parseDocument(before);
  if (doc.errors.length > 0)
    throw new BeadleError(
      'POLICY_INVALID',
      `The policy file is not valid YAML: ${doc.errors[0]?.message ?? ''}`,
      {
        hint: 'Mend it first, so that nothing that you wrote is lost. Then run the command again.',
      },
    );
  const seq = clausesOf(doc);
  const standing = new Map(seq.items.map((node) => [refOf(node), node] as const));
  const kept: string[] = [];
  const items: unknown[] = [];
  for (const clause of clauses) {
    const node = standing.get(clause.ref);
    standing.delete(clause.ref);
    const last = writtenBefore[clause.ref];
    if (node === undefined && last !== undefined) {
      kept.push(clause.ref);
      written[clause.ref] = last;
      continue;
    }
    const edited = isMap(node) && markOf(node.toJSON()) !== last;
    if (edited) {
      kept.push(clause.ref);
      items.push(node);
      if (last !== undefined) written[clause.ref] = last;
      continue;
    }
    written[clause.ref] = markOf(clause);
    items.push(doc.createNode(clause, { aliasDuplicateObjects: false }));
  }
  for (const [ref, node] of standing) {
    const untouched = ref !== undefined && isMap(node) && writtenBefore[ref] === markOf(node.toJSON());
    if (untouched) continue;
    if (ref !== undefined) kept.push(ref);
    items.push(node);
  }
  seq.items = items;
  return { text: doc.toString({ lineWidth: 110 }), written, kept };
}

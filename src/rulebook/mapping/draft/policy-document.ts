import { Document, parseDocument } from 'yaml';
import { BeadleError } from '../../../model/error.ts';
import type { DraftClause } from './draft-clause.ts';
import type { Moves } from './follow-words.ts';
import { asComment, clausesOf, markOf, placed, refOf } from './standing-clauses.ts';

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
  /** Of these the words changed in the text after a person had changed the clause. */
  readonly reworded: readonly string[];
  /** References of clauses that a person had changed and whose words are gone: they stand as comments at the end. */
  readonly setAside: readonly string[];
}

/** What is known of the file that is there. */
export interface LastTime {
  /** A mark of each clause as it was written. */
  readonly written: Readonly<Record<string, string>>;
  /** Where the words stand that had a reference then; undefined when the text was not read again. */
  readonly moves?: Moves | undefined;
}

const opening = ` What ${'{council}'} promised, for Beadle. Clauses are told in our words; those of no kind in the council's own.
 Change anything: what you change here is kept when the policy is read again.`;

/**
 * The policy file with its new clauses. In a file that is there already, everything that a person changed stays: clauses
 * that differ from what was written last, clauses that the program never wrote, the head, and comments. What was changed
 * follows the words of the text to their new number; where these are gone, it becomes a comment. A clause that a person
 * took out does not come back.
 * @param before the file's text; undefined when there is none
 * @throws BeadleError POLICY_INVALID when the file is no YAML
 */
export function policyDocument(
  before: string | undefined,
  head: PolicyHead,
  clauses: readonly DraftClause[],
  { written: writtenBefore, moves }: LastTime,
): WrittenPolicy {
  if (before === undefined) {
    const doc = new Document({ ...head, clauses }, { aliasDuplicateObjects: false });
    doc.commentBefore = opening.replace('{council}', head.council);
    const written = Object.fromEntries(clauses.map((clause) => [clause.ref, markOf(clause)]));
    return { text: doc.toString({ lineWidth: 110 }), written, kept: [], reworded: [], setAside: [] };
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
  const now = (ref: string): string | undefined => (moves === undefined ? ref : moves.get(ref)?.ref);
  const last = new Map(
    Object.entries(writtenBefore).flatMap(([ref, mark]) => {
      const stands = now(ref);
      return stands === undefined ? [] : [[stands, mark] as const];
    }),
  );
  const { standing, gone } = placed(doc, writtenBefore, moves);
  const written: Record<string, string> = {};
  const kept: string[] = [];
  const items: unknown[] = [];
  for (const clause of clauses) {
    const there = standing.get(clause.ref);
    standing.delete(clause.ref);
    const mark = last.get(clause.ref);
    const takenOut = there === undefined && mark !== undefined;
    if (takenOut || there?.edited === true) {
      kept.push(clause.ref);
      if (there !== undefined) items.push(there.node);
      if (mark !== undefined) written[clause.ref] = mark;
      continue;
    }
    written[clause.ref] = markOf(clause);
    items.push(doc.createNode(clause, { aliasDuplicateObjects: false }));
  }
  // What is left are clauses of the person's own.
  for (const [ref, { node, edited }] of standing) {
    if (!edited) continue;
    kept.push(ref);
    items.push(node);
  }
  const seq = clausesOf(doc);
  seq.items = items;
  if (gone.length > 0) doc.comment = [doc.comment ?? '', ...gone.map(asComment)].filter(Boolean).join('\n\n');
  const reworded = [...(moves?.values() ?? [])].flatMap((to) => (to.reworded ? [to.ref] : []));
  return {
    text: doc.toString({ lineWidth: 110 }),
    written,
    kept,
    reworded: kept.filter((ref) => reworded.includes(ref)),
    setAside: gone.map((node) => refOf(node) ?? ''),
  };
}

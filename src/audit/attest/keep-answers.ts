import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Document, isSeq, parseDocument } from 'yaml';
import type { Attestation } from '../../model/attestation.ts';
import { BeadleError } from '../../model/error.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';

const opening =
  " The clerk's answers: which clause, what was answered, by whom and on which day. The latest of a clause counts.";

function same(a: Attestation, b: Attestation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The file of answers, and what stands in it. @throws BeadleError CONFIG_INVALID when the file is no list */
async function openAnswers(path: string) {
  const before = existsSync(path) ? await readFile(path, 'utf8') : '';
  const doc = before.trim() === '' ? new Document([]) : parseDocument(before);
  if (doc.errors.length > 0 || !isSeq(doc.contents))
    throw new BeadleError('CONFIG_INVALID', `${path} is not a list of answers.`, {
      hint: 'Mend it first, so that no earlier answer is lost. Then run the command again.',
    });
  return { doc, list: doc.contents, isNew: before.trim() === '', standing: doc.toJS() as Attestation[] };
}

/** The answers in the file, none where there is no file. @throws BeadleError CONFIG_INVALID when the file is no list */
export const keptAnswers = async (path: string): Promise<readonly Attestation[]> =>
  (await openAnswers(path)).standing;

/**
 * Adds answers to the file. What stands there stays, comments too; an answer that is there already is not added again.
 * @returns how many were added
 * @throws BeadleError CONFIG_INVALID when the file is no list
 */
export async function keepAnswers(path: string, answers: readonly Attestation[]): Promise<number> {
  const { doc, list, isNew, standing } = await openAnswers(path);
  const fresh = answers.filter((answer) => !standing.some((old) => same(old, answer)));
  if (fresh.length === 0) return 0;
  if (isNew) doc.commentBefore = opening;
  // "[]" that waited for answers becomes a list that people can read.
  if (standing.length === 0) list.flow = false;
  for (const answer of fresh) list.items.push(doc.createNode(answer));
  await writeFileAtomic(path, doc.toString());
  return fresh.length;
}

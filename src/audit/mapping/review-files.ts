import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';
import { readYaml } from '../../rulebook/yaml-source.ts';
import { schemaProblems } from '../../rulebook/schema-problems.ts';
import { problemsError } from '../../rulebook/problem.ts';
import { ReviewFile } from '../../rulebook/mapping/draft/review-entries.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';

/** The files of a council's own policy, all in the council's folder. */
export interface PolicyPlaces {
  readonly policy: string;
  readonly review: string;
  readonly page: string;
  /** Decisions on their way, while the policy file is written. */
  readonly coming: string;
}

export function policyPlaces(folder: string): PolicyPlaces {
  return {
    policy: join(folder, 'policy.yaml'),
    review: join(folder, 'policy-review.yaml'),
    page: join(folder, 'review.html'),
    coming: join(folder, 'policy-review.next.yaml'),
  };
}

/** The text of a file; undefined when there is none. @throws BeadleError IMPORT_UNREADABLE */
export async function textIfThere(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BeadleError('IMPORT_UNREADABLE', `${path} could not be read.`, {
      hint: 'Check that you may read it.',
      cause,
    });
  });
  return decodedText(bytes);
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes the policy file and the decisions that belong to it, so that a stop between the two is seen: the decisions are
 * laid down first, with the digests of the policy file that they belong to and of the one before it.
 */
export async function writeTogether(places: PolicyPlaces, text: string, review: ReviewFile): Promise<void> {
  const before = (await textIfThere(places.policy)) ?? '';
  await writeFileAtomic(places.coming, `# ${digestOf(text)} ${digestOf(before)}\n${reviewText(review)}`);
  await writeFileAtomic(places.policy, text);
  await settle(places);
}

/**
 * Ends what a stop left half done: the decisions that came are dropped where the policy file is still the one before. A file
 * that is neither was changed by a person since: without them its changes would follow the words a second time.
 */
async function settle(places: PolicyPlaces): Promise<void> {
  const coming = await textIfThere(places.coming);
  if (coming === undefined) return;
  const policy = digestOf((await textIfThere(places.policy)) ?? '');
  const [, its = '', before = ''] = coming.slice(0, coming.indexOf('\n')).split(' ');
  if (policy === its || policy !== before)
    await writeFileAtomic(places.review, coming.slice(coming.indexOf('\n') + 1));
  await rm(places.coming);
}

/** What was decided so far in a council's folder, also where the last run was stopped. @throws as `readReview` */
export async function settledReview(places: PolicyPlaces): Promise<ReviewFile | undefined> {
  await settle(places);
  return readReview(places.review);
}

/** What was decided so far; undefined when nobody began. @throws BeadleError POLICY_INVALID with the place of a fault */
async function readReview(path: string): Promise<ReviewFile | undefined> {
  if (!existsSync(path)) return undefined;
  const source = await readYaml(path, path, 'POLICY_INVALID');
  if (source.syntaxProblems.length > 0) throw problemsError('POLICY_INVALID', source.syntaxProblems);
  const parsed = ReviewFile.safeParse(source.value);
  if (!parsed.success)
    throw problemsError('POLICY_INVALID', schemaProblems(source, parsed.error, ReviewFile));
  return parsed.data;
}

const opening = ` The council's own words beside what Beadle makes of them. Keep this file with the council.
 "kind" may be changed here to any kind of the clause bank, or to none; "decided: true" says that a person looked.`;

/** Writes it in one go, so that no decision is lost. */
export async function writeReview(path: string, review: ReviewFile): Promise<void> {
  await writeFileAtomic(path, reviewText(review));
}

function reviewText(review: ReviewFile): string {
  const doc = new Document(review, { aliasDuplicateObjects: false });
  doc.commentBefore = opening;
  return doc.toString({ lineWidth: 110 });
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
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
}

export function policyPlaces(folder: string): PolicyPlaces {
  return {
    policy: join(folder, 'policy.yaml'),
    review: join(folder, 'policy-review.yaml'),
    page: join(folder, 'review.html'),
  };
}

/** The text of a file; undefined when there is none. @throws BeadleError IMPORT_UNREADABLE */
export async function textIfThere(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BeadleError('IMPORT_UNREADABLE', `${path} could not be read.`, {
      hint: 'Check that you may read it.',
      cause,
    });
  });
}

/** What was decided so far; undefined when nobody began. @throws BeadleError POLICY_INVALID with the place of a fault */
export async function readReview(path: string): Promise<ReviewFile | undefined> {
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
  const doc = new Document(review, { aliasDuplicateObjects: false });
  doc.commentBefore = opening;
  await writeFileAtomic(path, doc.toString({ lineWidth: 110 }));
}

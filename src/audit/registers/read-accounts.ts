import type { User } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { GraphReader } from '../../graph/reader.ts';
import { text } from '../../sources/declare/optional-values.ts';
import { graphRead, toGraphRequest } from '../../sources/declare/reads.ts';
import { evidenceIds, type EvidenceId } from '../../sources/kinds.ts';

const seen: readonly EvidenceId[] = ['users', 'subscribedSkus', 'roleAssignments', 'signInActivity'];

/** What a first people register has no use for, and so is not read. */
export const notForTheRegister: readonly EvidenceId[] = evidenceIds.filter((id) => !seen.includes(id));

const titles = graphRead<User>()(
  { path: '/users', family: 'identity', query: { $top: '999' } },
  { id: z.string(), jobTitle: text },
);

/**
 * Job titles by object id. No check needs them, so no snapshot holds them: they are read for the register alone.
 * @throws ReadFailure
 */
export async function readJobTitles(reader: GraphReader): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const page of reader.pages(toGraphRequest(titles, [])))
    for (const one of page) {
      const { id, jobTitle } = titles.item.parse(one);
      if (jobTitle != null && jobTitle !== '') found.set(id, jobTitle);
    }
  return found;
}

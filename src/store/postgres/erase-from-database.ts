import type { ClientBase, Pool } from 'pg';
import { erased } from '../../model/erased.ts';
import { withoutSubjects } from '../rows/without-subjects.ts';
import { inTransaction } from './migrate-database.ts';

const ofCouncil = 'run IN (SELECT id FROM beadle.runs WHERE council_key = $1)';

/** Lists of subjects are rewritten without them. */
async function eraseFromLists(
  client: Pick<ClientBase, 'query'>,
  council: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ position: number; subject_ids: string }>(
    `SELECT position, subject_ids FROM beadle.doubts WHERE ${ofCouncil} FOR UPDATE`,
    [council],
  );
  const gone = new Set(ids);
  let count = 0;
  for (const { position, subject_ids: text } of rows) {
    const shortened = withoutSubjects(text, gone);
    if (shortened === undefined) continue;
    count += shortened.erased;
    await (shortened.text === ''
      ? client.query('DELETE FROM beadle.doubts WHERE position = $1', [position])
      : client.query('UPDATE beadle.doubts SET subject_ids = $1 WHERE position = $2', [
          shortened.text,
          position,
        ]));
  }
  return count;
}

/** Takes every trace of subjects out of all runs of a council; that somebody fell short stays. @returns how often they were named */
export function eraseFromRuns(pool: Pool, council: string, ids: readonly string[]): Promise<number> {
  return inTransaction(pool, async (client) => {
    // A digest of an id leads whoever knows the id to the person; an exception holds the same one.
    await client.query(
      `UPDATE beadle.exceptions SET fingerprint = $3 WHERE ${ofCouncil} AND fingerprint IN
        (SELECT fingerprint FROM beadle.findings WHERE ${ofCouncil} AND subject_id = ANY($2))`,
      [council, ids, erased],
    );
    const { rowCount } = await client.query(
      `UPDATE beadle.findings SET subject_id = $3, fingerprint = $3 WHERE ${ofCouncil} AND subject_id = ANY($2)`,
      [council, ids, erased],
    );
    return (rowCount ?? 0) + (await eraseFromLists(client, council, ids));
  });
}

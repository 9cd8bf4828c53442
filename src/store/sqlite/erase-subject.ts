import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { withoutSubjects } from '../rows/without-subjects.ts';
import { inTransaction } from './open-database.ts';

const DoubtRow = z.object({ rowid: z.int(), subject_ids: z.string() });

/** Lists of subjects are rewritten without them; what was there before is overwritten (`secure_delete`). */
function eraseFromLists(database: DatabaseSync, ids: readonly string[]): number {
  const erased = new Set(ids);
  const shorten = database.prepare('UPDATE doubts SET subject_ids = ? WHERE rowid = ?');
  const drop = database.prepare('DELETE FROM doubts WHERE rowid = ?');
  let count = 0;
  for (const found of database.prepare('SELECT rowid, subject_ids FROM doubts').all()) {
    const { rowid, subject_ids: text } = DoubtRow.parse(found);
    const shortened = withoutSubjects(text, erased);
    if (shortened === undefined) continue;
    if (shortened.text === '') drop.run(rowid);
    else shorten.run(shortened.text, rowid);
    count += shortened.erased;
  }
  return count;
}

/** Takes every trace of subjects out of all runs. @returns how often they were named */
export function eraseSubject(database: DatabaseSync, ids: readonly string[]): number {
  const erased = inTransaction(database, () => {
    const remove = database.prepare('DELETE FROM findings WHERE subject_id = ?');
    const findings = ids.reduce((sum, id) => sum + Number(remove.run(id).changes), 0);
    return findings + eraseFromLists(database, ids);
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return erased;
}

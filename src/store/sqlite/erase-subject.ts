import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { erased } from '../../model/erased.ts';
import { withoutSubjects } from '../rows/without-subjects.ts';
import { inTransaction } from './open-database.ts';

const DoubtRow = z.object({ rowid: z.int(), subject_ids: z.string() });

/** Lists of subjects are rewritten without them; what was there before is overwritten (`secure_delete`). */
function eraseFromLists(database: DatabaseSync, ids: readonly string[]): number {
  const gone = new Set(ids);
  const shorten = database.prepare('UPDATE doubts SET subject_ids = ? WHERE rowid = ?');
  const drop = database.prepare('DELETE FROM doubts WHERE rowid = ?');
  let count = 0;
  for (const found of database.prepare('SELECT rowid, subject_ids FROM doubts').all()) {
    const { rowid, subject_ids: text } = DoubtRow.parse(found);
    const shortened = withoutSubjects(text, gone);
    if (shortened === undefined) continue;
    if (shortened.text === '') drop.run(rowid);
    else shorten.run(shortened.text, rowid);
    count += shortened.erased;
  }
  return count;
}

/** Takes every trace of subjects out of all runs; that somebody fell short stays. @returns how often they were named */
export function eraseSubject(database: DatabaseSync, ids: readonly string[]): number {
  const named = inTransaction(database, () => {
    // A digest of an id leads whoever knows the id to the person; an exception holds the same one.
    const overwriteAccepted = database.prepare(
      'UPDATE exceptions SET fingerprint = ? WHERE fingerprint IN (SELECT fingerprint FROM findings WHERE subject_id = ?)',
    );
    for (const id of ids) overwriteAccepted.run(erased, id);
    const overwrite = database.prepare(
      'UPDATE findings SET subject_id = ?, fingerprint = ? WHERE subject_id = ?',
    );
    const findings = ids.reduce((sum, id) => sum + Number(overwrite.run(erased, erased, id).changes), 0);
    return findings + eraseFromLists(database, ids);
  });
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return named;
}

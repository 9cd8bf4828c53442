import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RunHead } from '../history-store.ts';
import type { RunRecord } from '../run-record.ts';

const when = z.string().nullable();

const HeadRow = z.object({
  id: z.int(),
  digest: z.string(),
  place: z.string(),
  council: z.string(),
  tenant: z.string(),
  source: z.enum(['tenant', 'import', 'simulator']),
  read_at: z.string(),
  judged_at: z.string(),
  beadle: z.string(),
  policy_id: z.string(),
  policy_digest: z.string(),
  rules_digest: z.string(),
  counts: z.string(),
  evidence_purged_at: when,
  names_purged_at: when,
});

function headOf(row: unknown): RunHead {
  const head = HeadRow.parse(row);
  return {
    id: head.id,
    digest: head.digest,
    place: head.place,
    council: head.council,
    tenant: head.tenant,
    source: head.source,
    readAt: head.read_at,
    judgedAt: head.judged_at,
    beadle: head.beadle,
    policy: { id: head.policy_id, digest: head.policy_digest },
    rulesDigest: head.rules_digest,
    counts: z.record(z.string(), z.int()).parse(JSON.parse(head.counts) as unknown),
    ...(head.evidence_purged_at === null ? {} : { evidencePurgedAt: head.evidence_purged_at }),
    ...(head.names_purged_at === null ? {} : { namesPurgedAt: head.names_purged_at }),
  };
}

/** Newest first. */
export function allHeads(database: DatabaseSync): RunHead[] {
  return database
    .prepare('SELECT * FROM runs ORDER BY read_at DESC, judged_at DESC, id DESC')
    .all()
    .map(headOf);
}

export function headById(database: DatabaseSync, id: number): RunHead | undefined {
  const row = database.prepare('SELECT * FROM runs WHERE id = ?').get(id);
  return row === undefined ? undefined : headOf(row);
}

/** @returns the id of the new row */
export function insertHead(database: DatabaseSync, run: RunRecord, place: string): number | bigint {
  const values = {
    digest: run.digest,
    place,
    council: run.council,
    tenant: run.tenant,
    source: run.source,
    read_at: run.readAt,
    judged_at: run.judgedAt,
    beadle: run.beadle,
    policy_id: run.policy.id,
    policy_digest: run.policy.digest,
    rules_digest: run.rulesDigest,
    counts: JSON.stringify(run.counts),
  };
  const names = Object.keys(values);
  const places = names.map(() => '?').join(', ');
  return database
    .prepare(`INSERT INTO runs (${names.join(', ')}) VALUES (${places})`)
    .run(...Object.values(values)).lastInsertRowid;
}

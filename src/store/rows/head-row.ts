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

/** A row of `runs`, whichever database it comes from. */
export function headOf(row: unknown): RunHead {
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

/** The columns of a run and their values; `id` is the database's. */
export function headColumns(run: RunRecord, place: string): Readonly<Record<string, string>> {
  return {
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
}

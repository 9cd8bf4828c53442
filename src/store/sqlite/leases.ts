import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Holder } from '../history-store.ts';
import { takenOver } from '../taken-over.ts';

const HolderRow = z.object({ owner: z.string(), pid: z.int(), host: z.string(), until: z.string() });

/** Takes a lease that is free or has run out: in one statement, so that two cannot both win. */
export function acquireLease(
  database: DatabaseSync,
  name: string,
  { owner, pid, host, until }: Holder,
  now: Date,
): Holder | undefined {
  database
    .prepare(
      `INSERT INTO leases (name, owner, pid, host, until) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, pid = excluded.pid, host = excluded.host, until = excluded.until
       WHERE leases.until <= ?`,
    )
    .run(name, owner, pid, host, until, now.toISOString());
  const holder = HolderRow.parse(
    database.prepare('SELECT owner, pid, host, until FROM leases WHERE name = ?').get(name),
  );
  return holder.owner === owner ? undefined : holder;
}

/** @returns whether it is still the owner's; one that was lost is never won back */
export function renewLease(database: DatabaseSync, name: string, owner: string, until: Date): boolean {
  const { changes } = database
    .prepare('UPDATE leases SET until = ? WHERE name = ? AND owner = ?')
    .run(until.toISOString(), name, owner);
  return Number(changes) === 1;
}

/** The fence, inside the transaction that keeps a run. @throws BeadleError AUDIT_RUNNING */
export function assertHeld(database: DatabaseSync, owner: string): void {
  if (database.prepare('SELECT 1 FROM leases WHERE owner = ?').get(owner) === undefined) throw takenOver();
}

export function releaseLease(database: DatabaseSync, name: string, owner: string): void {
  database.prepare('DELETE FROM leases WHERE name = ? AND owner = ?').run(name, owner);
}

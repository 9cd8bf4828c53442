import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Holder } from '../history-store.ts';

const HolderRow = z.object({ owner: z.string(), pid: z.int(), host: z.string(), until: z.string() });

/** Takes a lease that is free, has run out, or is one's own already: in one statement, so that two cannot both win. */
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
       WHERE leases.until <= ? OR leases.owner = excluded.owner`,
    )
    .run(name, owner, pid, host, until, now.toISOString());
  const holder = HolderRow.parse(
    database.prepare('SELECT owner, pid, host, until FROM leases WHERE name = ?').get(name),
  );
  return holder.owner === owner ? undefined : holder;
}

export function releaseLease(database: DatabaseSync, name: string, owner: string): void {
  database.prepare('DELETE FROM leases WHERE name = ? AND owner = ?').run(name, owner);
}

import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { Holder } from '../history-store.ts';
import { takenOver } from '../taken-over.ts';

type Querying = Pick<ClientBase, 'query'>;

const HeldBy = z.object({ owner: z.string(), pid: z.int(), host: z.string(), until: z.date() });

const secondsFrom = (now: Date, until: string): number => (Date.parse(until) - now.getTime()) / 1000;

/**
 * Takes a lease that is free or has run out, in one statement, so that two cannot both win. Only how long it lasts is
 * taken from the caller: what time it is, the database says, for clocks of several computers differ.
 */
export async function takeLease(
  client: Querying,
  { council, name }: { readonly council: string; readonly name: string },
  { owner, pid, host, until }: Holder,
  now: Date,
): Promise<Holder | undefined> {
  const taken = await client.query(
    `INSERT INTO beadle.leases AS held (council_key, name, owner, pid, host, until)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))
     ON CONFLICT (council_key, name) DO UPDATE
     SET owner = excluded.owner, pid = excluded.pid, host = excluded.host, until = excluded.until
     WHERE held.until <= clock_timestamp()`,
    [council, name, owner, pid, host, secondsFrom(now, until)],
  );
  if (taken.rowCount === 1) return undefined;
  const { rows } = await client.query(
    'SELECT owner, pid, host, until FROM beadle.leases WHERE council_key = $1 AND name = $2',
    [council, name],
  );
  // It was given back between the two statements: as good as held by somebody who is about to be gone.
  if (rows[0] === undefined) return { owner: '', pid: 0, host: '', until: now.toISOString() };
  const held = HeldBy.parse(rows[0]);
  return { ...held, until: held.until.toISOString() };
}

/** @returns whether it is still the owner's; one that was lost is never won back */
export async function renewLease(
  client: Querying,
  { council, name, owner }: { readonly council: string; readonly name: string; readonly owner: string },
  seconds: number,
): Promise<boolean> {
  const renewed = await client.query(
    `UPDATE beadle.leases SET until = clock_timestamp() + make_interval(secs => $4)
     WHERE council_key = $1 AND name = $2 AND owner = $3`,
    [council, name, owner, seconds],
  );
  return renewed.rowCount === 1;
}

/**
 * The fence: holds the row of the lease until the transaction ends, so that nobody can take it over in between.
 * @throws BeadleError AUDIT_RUNNING when it is somebody else's by now
 */
export async function assertHeld(client: Querying, council: string, owner: string): Promise<void> {
  const { rows } = await client.query(
    'SELECT 1 FROM beadle.leases WHERE council_key = $1 AND owner = $2 FOR UPDATE',
    [council, owner],
  );
  if (rows.length === 0) throw takenOver();
}

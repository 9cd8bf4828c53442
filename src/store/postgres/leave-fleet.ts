import type { Pool } from 'pg';
import { z } from 'zod';
import { inTransaction } from './migrate-database.ts';

/** A council as workers know it: by its name in the fleet file, which the name of the council leads to. */
export interface Leaving {
  readonly council: string;
  /** What it may be called in a fleet file. */
  readonly ids: readonly string[];
}

const Id = z.object({ id: z.string() });

/**
 * Takes a council out of what a fleet remembers in its database: how its last audit ended, what was told of it, its jobs
 * and its time. Workers that still have it in their fleet file would write it anew: that comes out first.
 * @returns how many rows went
 */
export async function leaveFleet(pool: Pool, { council, ids }: Leaving): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `DELETE FROM beadle.fleet_memory
       WHERE starts_with(name, 'outcome:')
         AND (value #>> '{outcome,council}' = $1 OR (value #>> '{outcome,council}' IS NULL AND substr(name, 9) = ANY($2)))
       RETURNING substr(name, 9) AS id`,
      [council, ids],
    );
    const gone = [
      ...new Set([
        ...ids,
        ...z
          .array(Id)
          .parse(rows)
          .map(({ id }) => id),
      ]),
    ];
    await client.query("UPDATE beadle.fleet_memory SET value = value - $1::text[] WHERE name = 'told'", [
      gone,
    ]);
    // What could not be sent yet names councils: it goes as a whole where this one is in it.
    await client.query(
      `UPDATE beadle.fleet_memory
       SET value = jsonb_set(value, '{councils}', (value -> 'councils') - $1::text[])
         || CASE WHEN position(to_json($2::text)::text IN value ->> 'unsent') > 0 THEN '{"unsent": {}}'::jsonb ELSE '{}'::jsonb END
       WHERE name = 'notices'`,
      [gone, council],
    );
    const { rows: queue } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('pgboss.job') IS NOT NULL AS there",
    );
    if (queue[0]?.there !== true) return rows.length;
    const jobs = await client.query("DELETE FROM pgboss.job WHERE data ->> 'council' = ANY($1)", [gone]);
    await client.query('DELETE FROM pgboss.schedule WHERE key = ANY($1)', [gone]);
    return rows.length + (jobs.rowCount ?? 0);
  });
}

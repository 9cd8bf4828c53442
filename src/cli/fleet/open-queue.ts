import type { Fleet } from '../../fleet/fleet-file.ts';
import { databaseOfFleet, sharedMemory } from '../../fleet/shared-memory.ts';
import { BeadleError } from '../../model/error.ts';
import type { FleetMemory } from '../../store/fleet-memory.ts';
import type { JobQueue } from '../../store/job-queue.ts';

const noDatabase = (): BeadleError =>
  new BeadleError('CONFIG_INVALID', 'Workers need PostgreSQL, and DATABASE_URL is not set.', {
    hint: 'Set DATABASE_URL=postgres://USER:PASSWORD@HOST/DATABASE in the environment, or in .env beside the fleet file. Without a database "beadle fleet run" does the same on one computer.',
  });

/** The queue of a fleet and what its workers know of each other. @throws BeadleError CONFIG_INVALID without a database */
export async function openQueue(
  fleet: Fleet,
  { onTrouble, sendsOnly }: { readonly onTrouble: (text: string) => void; readonly sendsOnly: boolean },
): Promise<{ readonly queue: JobQueue; readonly memory: FleetMemory }> {
  const url = databaseOfFleet(fleet, process.env);
  const memory = await sharedMemory(fleet, process.env);
  if (url === undefined || memory === undefined) throw noDatabase();
  try {
    const { openPgBossQueue } = await import('../../store/postgres/pg-boss-queue.ts');
    return {
      queue: await openPgBossQueue({ url, minutes: fleet.minutesPerCouncil, onTrouble, sendsOnly }),
      memory,
    };
  } catch (error) {
    await memory.close();
    throw error;
  }
}

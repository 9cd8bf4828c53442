import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../audit/council/environment.ts';
import { historyIfAny } from '../audit/history-of.ts';
import { readRun } from '../audit/read-run.ts';
import { runFile } from '../audit/run-files.ts';
import type { LastRun } from '../history/to-do.ts';
import { briefly } from '../model/briefly.ts';
import { BeadleError } from '../model/error.ts';
import type { Fleet, FleetCouncil } from './fleet-file.ts';
import { placesOfCouncil } from './places-of-council.ts';

interface World {
  readonly fleet: Fleet;
  readonly environment: Environment;
}

async function lastPlace(council: FleetCouncil, world: World): Promise<string | undefined> {
  const history = await historyIfAny(await placesOfCouncil(council, world));
  try {
    return (await history?.runs())?.[0]?.place;
  } finally {
    await history?.close();
  }
}

/** What the last run of each council says, and for which there is none to read. */
export async function lastRuns(
  councils: readonly FleetCouncil[],
  world: World,
): Promise<{ readonly runs: readonly LastRun[]; readonly without: readonly string[] }> {
  const runs: LastRun[] = [];
  const without: string[] = [];
  for (const council of councils) {
    try {
      const place = await lastPlace(council, world);
      const file = place === undefined ? undefined : join(place, runFile);
      if (file === undefined || !existsSync(file)) without.push(`${council.id}: there is no run to read.`);
      else runs.push({ id: council.id, run: await readRun(file) });
    } catch (error) {
      if (!(error instanceof BeadleError)) throw error;
      without.push(`${council.id}: ${briefly(error.message)}`);
    }
  }
  return { runs, without };
}

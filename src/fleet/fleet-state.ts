import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../snapshot/private-files.ts';
import { CouncilOutcome } from './council-outcome.ts';

const FleetState = z.object({
  format: z.literal('beadle-fleet-run'),
  version: z.literal(1),
  startedAt: z.iso.datetime(),
  /** Absent while it runs, and after it was interrupted. */
  endedAt: z.iso.datetime().optional(),
  councils: z.array(z.string()),
  outcomes: z.record(z.string(), CouncilOutcome),
  /** How councils ended in runs before, which this one has not audited, or not yet. */
  earlier: z.record(z.string(), CouncilOutcome).optional(),
});

/** What the last run of a fleet was to do, and what it has done. Councils are named by their ids. */
export type FleetState = z.infer<typeof FleetState>;

const fileIn = (folder: string): string => join(folder, '.beadle', 'fleet-run.json');

/** The last run of the fleet; undefined for the first, or where its file is damaged: it only saves work. */
export async function readFleetState(folder: string): Promise<FleetState | undefined> {
  const file = fileIn(folder);
  if (!existsSync(file)) return undefined;
  try {
    return FleetState.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** How each council ended when it was last audited, in whichever run: one of some councils forgets no other. */
export function lastOutcomesIn(state: FleetState | undefined): FleetState['outcomes'] {
  return { ...state?.earlier, ...state?.outcomes };
}

/** Keeps the state of a run after each council, one write after the other. */
export function keepFleetState(folder: string): (state: FleetState) => Promise<void> {
  let last = Promise.resolve();
  return (state) => {
    const text = `${JSON.stringify(state)}\n`;
    last = last.then(async () => void (await writeFileAtomic(fileIn(folder), text)));
    return last;
  };
}

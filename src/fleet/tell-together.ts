import { z } from 'zod';
import { parseNoticeMemory, readNoticeMemory } from '../notify/notice-memory.ts';
import type { FleetMemory } from '../store/fleet-memory.ts';
import type { FleetTools } from './audit-one.ts';
import { keptOutcomes } from './shared-memory.ts';
import { tellChanges, type NoticeKeeper } from './tell-changes.ts';

const Told = z.record(z.string(), z.string());

/** Told all the same when the queue is never empty. */
const patienceMs = 6 * 60 * 60 * 1000;

/** What one computer told before there was a database is not told again. */
const keeperIn = (memory: FleetMemory, folder: string): NoticeKeeper => ({
  read: async () => parseNoticeMemory(await memory.read('notices')) ?? (await readNoticeMemory(folder)),
  keep: (value) => memory.keep('notices', value),
});

interface Telling {
  readonly tools: FleetTools;
  readonly memory: FleetMemory;
  /** Whether no audit waits or runs: one notice for a night, and not one for each council. After `fleet run` it is. */
  readonly isQuiet: () => Promise<boolean>;
}

/**
 * Tells what changed in the audits that ended since somebody last told, by workers or by `fleet run`, on whichever
 * computer; only one does it at a time, and what one told no other tells.
 * @returns what could not be told
 */
export async function tellTogether({ tools, memory, isQuiet }: Telling): Promise<readonly string[]> {
  const { fleet, clock } = tools;
  let untold: readonly string[] = [];
  if (fleet.notify === undefined) return untold;
  await memory.alone('notices', async () => {
    const told = Told.safeParse(await memory.read('told')).data ?? {};
    // A council that this fleet file does not name yet, or any more, is told by who knows it.
    const named = new Set(fleet.councils.map(({ id }) => id));
    const fresh = [...(await keptOutcomes(memory))].filter(
      ([id, { endedAt }]) => named.has(id) && told[id] !== endedAt,
    );
    const oldest = Math.min(...fresh.map(([, { endedAt }]) => Date.parse(endedAt)));
    if (fresh.length === 0 || (clock().getTime() - oldest < patienceMs && !(await isQuiet()))) return;
    const ids = new Set(fresh.map(([id]) => id));
    const outcomes = Object.fromEntries(fresh.map(([id, { outcome }]) => [id, outcome]));
    const councils = fleet.councils.filter(({ id }) => ids.has(id));
    untold = await tellChanges(councils, outcomes, tools, keeperIn(memory, fleet.folder));
    await memory.keep('told', {
      ...told,
      ...Object.fromEntries(fresh.map(([id, { endedAt }]) => [id, endedAt])),
    });
  });
  return untold;
}

import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runStamp } from './places.ts';

const dayMs = 24 * 60 * 60 * 1000;

const entries = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** Deletes what is too old to be resumed. @returns how many collections that were */
export async function dropOldJournals(settingsFolder: string, now: Date): Promise<number> {
  const parent = join(settingsFolder, '.beadle', 'journals');
  let dropped = 0;
  for (const name of await entries(parent)) {
    const { mtimeMs } = await stat(join(parent, name));
    if (now.getTime() - mtimeMs <= dayMs) continue;
    await rm(join(parent, name), { recursive: true, force: true });
    dropped += 1;
  }
  return dropped;
}

/**
 * Where a collection keeps what it has read so far. Each has a folder of its own, so that two at the same time do not
 * meet; `resume` takes the newest. What is too old to be resumed is deleted.
 */
export const journalFolder = async (
  settingsFolder: string,
  { resume, now }: { readonly resume: boolean; readonly now: Date },
): Promise<{ readonly folder: string; readonly resume: boolean }> => {
  const parent = join(settingsFolder, '.beadle', 'journals');
  await dropOldJournals(settingsFolder, now);
  const newest = resume ? (await entries(parent)).at(-1) : undefined;
  if (newest !== undefined) return { folder: join(parent, newest), resume: true };
  return { folder: join(parent, `${runStamp(now)}-${randomBytes(3).toString('hex')}`), resume: false };
};

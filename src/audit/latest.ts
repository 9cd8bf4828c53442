import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Stands in the folder of a council and leads to its newest run, for bookmarks and scripts. */
export const latestName = 'latest';

async function replace(place: string): Promise<void> {
  const pointer = join(dirname(place), latestName);
  if (process.platform === 'win32') {
    // A junction needs no rights of an administrator, but cannot be renamed over another.
    await rm(pointer, { force: true });
    await symlink(place, pointer, 'junction');
    return;
  }
  const draft = `${pointer}.${randomBytes(6).toString('hex')}.tmp`;
  await symlink(basename(place), draft, 'dir');
  await rename(draft, pointer).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}

/** Takes `latest` away where the run to which it led is gone. A folder of that name is not ours. */
export async function dropDeadLatest(place: string): Promise<void> {
  const pointer = join(dirname(place), latestName);
  const isLink = await lstat(pointer).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (isLink && !existsSync(pointer)) await rm(pointer, { force: true });
}

/**
 * Lets `latest` beside a run folder lead to it. A disk that has no links, or a folder of that name, is no reason to
 * fail an audit: then there is none.
 */
export const pointToLatest = (place: string): Promise<void> => replace(place).catch(() => undefined);

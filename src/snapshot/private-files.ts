import { randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, fsync, openSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BeadleError } from '../model/error.ts';
import type { FileData } from './byte-chunks.ts';
import { hashOnTheWay, type Written } from './hashed-data.ts';
import { makePrivateFolder } from './private-folder.ts';
import { renameHeld } from './rename-held.ts';
import { isRunning } from './running-process.ts';
import { isOfSystem, unwritable } from './unwritable.ts';

const toTheDisk = promisify(fsync);

/**
 * Writes a file that is not there yet, through to the disk. Mode 0600. It is encoded and hashed while it is written. Only the
 * disk is waited for: handing each part to another thread takes longer than the system takes to copy it.
 * @throws an error of the system, or of `data` itself; then a part of the file may stay behind
 */
export async function writeNewFile(path: string, data: FileData): Promise<Written> {
  const file = openSync(path, 'wx', 0o600);
  try {
    // `writeSync` may take only a part, on a disk that is nearly full; this writes all of it or throws.
    const written = hashOnTheWay(data, (chunk) => appendFileSync(file, chunk));
    await toTheDisk(file);
    return written;
  } finally {
    closeSync(file);
  }
}

const draftOf = (path: string): string =>
  `${path}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

/** Whether a name is that of a file that was, or is being, written. */
export const isDraftName = (name: string): boolean => /\.\d+-[0-9a-f]{12}\.tmp$/u.test(name);

/** A process that was killed while it wrote leaves its draft, with all that is in it. */
async function dropDraftsOfTheDead(path: string): Promise<void> {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(start)
      ? /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}

/** What is no file would be gone: a device or a pipe of the system would be a file from then on, for every program. */
async function refuseWhatIsNoFile(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.isFile() || there.isDirectory()) return;
  throw new BeadleError('OUTPUT_UNWRITABLE', `Cannot write ${path}: it is a device or a pipe, and no file.`, {
    hint: 'Name a file that may be written.',
  });
}

/**
 * Writes a whole file or nothing: a reader sees the old file or the new one, never a half.
 * @throws BeadleError OUTPUT_UNWRITABLE, also where the path is a device or a pipe; errors of `data` itself are thrown on, and leave no file behind.
 */
export async function writeFileAtomic(path: string, data: FileData): Promise<Written> {
  await makePrivateFolder(dirname(path));
  const draft = draftOf(path);
  try {
    await refuseWhatIsNoFile(path);
    await dropDraftsOfTheDead(path);
    const written = await writeNewFile(draft, data);
    await renameHeld(draft, path);
    return written;
  } catch (error) {
    await rm(draft, { force: true });
    throw isOfSystem(error) ? unwritable(path, error) : error;
  }
}

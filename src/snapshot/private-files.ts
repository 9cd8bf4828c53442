import { randomBytes } from 'node:crypto';
import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileData } from './byte-chunks.ts';
import { hashOnTheWay, type Written } from './hashed-data.ts';
import { makePrivateFolder } from './private-folder.ts';
import { renameHeld } from './rename-held.ts';
import { isRunning } from './running-process.ts';
import { unwritable } from './unwritable.ts';

// `write` may take only a part, on a disk that is nearly full; `appendFile` writes all of it or throws.
const fill = (file: FileHandle, data: FileData): Promise<Written> =>
  hashOnTheWay(data, (chunk) => file.appendFile(chunk));

const draftOf = (path: string): string =>
  `${path}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

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

/**
 * Writes a whole file or nothing: a reader sees the old file or the new one, never a half. Mode 0600. It is encoded and
 * hashed while it is written.
 * @throws BeadleError OUTPUT_UNWRITABLE; errors of `data` itself are thrown on, and leave no file behind.
 */
export async function writeFileAtomic(path: string, data: FileData): Promise<Written> {
  await makePrivateFolder(dirname(path));
  const draft = draftOf(path);
  let file: FileHandle;
  try {
    await dropDraftsOfTheDead(path);
    file = await open(draft, 'wx', 0o600);
  } catch (error) {
    throw unwritable(path, error);
  }
  try {
    let written: Written;
    try {
      written = await fill(file, data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameHeld(draft, path);
    return written;
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Error && 'syscall' in error ? unwritable(path, error) : error;
  }
}

import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve as absolute } from 'node:path';
import { promisify } from 'node:util';
import { BeadleError } from '../model/error.ts';
import { byteChunks, type FileData } from './byte-chunks.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The error for a file that cannot be written, whatever the reason. */
export const unwritable = (path: string, cause: unknown): BeadleError =>
  new BeadleError('OUTPUT_UNWRITABLE', `Cannot write ${path}: ${codeOf(cause) || String(cause)}.`, {
    hint: 'Check that the folder exists, that you may write to it, that the disk has room, and that no program has the file open.',
    cause,
  });

/**
 * Makes a folder and its parents, one by one: `mkdir` with `recursive` never ends where a folder exists and nothing can
 * be made in it (`/proc/x/y`, Node 24.21, seen 2026-11).
 * @returns the first folder that was made; undefined when all were there
 */
const makeFolders = async (path: string, parentWasThere = false): Promise<string | undefined> => {
  try {
    await mkdir(path, { mode: 0o700 });
    return path;
  } catch (error) {
    // The root of a drive answers EPERM or EISDIR.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path || parentWasThere) throw error;
  }
  // Another writer may have made it in the meantime: a parent that exists is worth one more attempt, and no two.
  if (existsSync(dirname(path))) return makeFolders(path, true);
  const first = await makeFolders(dirname(path));
  return (await makeFolders(path)) === undefined ? first : (first ?? path);
};

/**
 * Makes a folder that only the present user may open, with its parents: mode 0700, on Windows an ACL without
 * inheritance (modes do nothing there).
 * @throws BeadleError OUTPUT_UNWRITABLE
 */
export const makePrivateFolder = async (path: string): Promise<void> => {
  try {
    const made = await makeFolders(absolute(path));
    if (made !== undefined && process.platform === 'win32') {
      const grant = `${userInfo().username}:(OI)(CI)F`;
      await promisify(execFile)('icacls', [made, '/inheritance:r', '/grant:r', grant]);
    }
  } catch (error) {
    throw unwritable(path, error);
  }
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A report that is open in Word, or a virus scanner, holds a file for a moment on Windows. */
const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
const waits = [20, 50, 100, 200, 400, 800];

/** Renames, trying again while another program holds the target. */
export const renameHeld = async (
  from: string,
  to: string,
  act: (from: string, to: string) => Promise<void> = rename,
): Promise<void> => {
  for (const wait of waits) {
    try {
      return await act(from, to);
    } catch (error) {
      if (!held.has(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await act(from, to);
};

/** What was written: its size, and its SHA-256 in hexadecimal digits. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Encodes and hashes data, and gives each chunk to `use` on the way. */
const passed = async (data: FileData, use: (chunk: Uint8Array) => Promise<void>): Promise<Written> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of byteChunks(data)) {
    hash.update(chunk);
    bytes += chunk.length;
    await use(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
};

/** What would be written. */
export const hashed = (data: FileData): Promise<Written> => passed(data, () => Promise.resolve());

// `write` may take only a part, on a disk that is nearly full; `appendFile` writes all of it or throws.
const fill = (file: FileHandle, data: FileData): Promise<Written> =>
  passed(data, (chunk) => file.appendFile(chunk));

/** Whether a process of this computer still runs. */
export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
};

const draftOf = (path: string): string =>
  `${path}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

/** A process that was killed while it wrote leaves its draft, with all that is in it. */
const dropDraftsOfTheDead = async (path: string): Promise<void> => {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(start)
      ? /^(\d+)-[0-9a-f]{12}\.tmp$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
};

/**
 * Writes a whole file or nothing: a reader sees the old file or the new one, never a half. Mode 0600. It is encoded and
 * hashed while it is written.
 * @throws BeadleError OUTPUT_UNWRITABLE; errors of `data` itself are thrown on, and leave no file behind.
 */
export const writeFileAtomic = async (path: string, data: FileData): Promise<Written> => {
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
};

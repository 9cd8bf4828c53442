import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestOf, type WrittenFile } from '../documents/manifest.ts';
import { writeNewFile } from '../snapshot/private-files.ts';
import { makePrivateFolder } from '../snapshot/private-folder.ts';
import { renameHeld } from '../snapshot/rename-held.ts';
import { isRunning } from '../snapshot/running-process.ts';
import { isOfSystem, systemCode, unwritable } from '../snapshot/unwritable.ts';
import type { Settled } from '../store/history-store.ts';
import type { RunFile } from '../store/run-store.ts';
import { runStamp } from './places.ts';

interface RunFolder {
  /** Folder of the council; it and its parents are made when they are missing. */
  readonly parent: string;
  /** When the run was judged; names its folder. */
  readonly at: Date;
  readonly signal: AbortSignal;
  /** Other computers write here as well: a draft is then known to be left behind by its age alone. */
  readonly isShared?: boolean;
  /** Gives the folder its place, together with whatever else has to be remembered of the run. */
  readonly commit?: (settle: () => Promise<Settled>, written: readonly WrittenFile[]) => Promise<string>;
}

const taken = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

/** `…Z`, then `…Z-2`: runs of the same second stand beside each other. */
const settle = async (draft: string, { parent, at }: RunFolder): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const target = join(parent, count === 1 ? runStamp(at) : `${runStamp(at)}-${String(count)}`);
    if (existsSync(target)) continue;
    try {
      await renameHeld(draft, target);
      return target;
    } catch (error) {
      if (!taken.has(systemCode(error)) || !existsSync(target)) throw error;
    }
  }
};

/** Whether a name in the folder of a council is that of a finished run. */
export const isRunName = (name: string): boolean => /^\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?$/.test(name);

const draftName = (at: Date): string =>
  `.${runStamp(at)}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

const dayMs = 24 * 60 * 60 * 1000;

async function isLeftBehind(path: string, pid: number, isShared: boolean): Promise<boolean> {
  if (!isShared) return !isRunning(pid);
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
  return Date.now() - mtimeMs > dayMs;
}

/** A process that was killed while it wrote leaves its draft, and there are names in it. */
const dropDraftsOfTheDead = async ({ parent, isShared = false }: RunFolder): Promise<void> => {
  for (const name of await readdir(parent)) {
    const pid = /^\.[0-9TZ-]+\.(\d+)-[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    const path = join(parent, name);
    if (pid !== undefined && (await isLeftBehind(path, Number(pid), isShared)))
      await rm(path, { recursive: true, force: true });
  }
};

/** Says nothing when it cannot: what went wrong before is what the reader needs, and the next run tries again. */
const dropDraft = (draft: string): Promise<void> =>
  rm(draft, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);

/** Into a draft, where nobody looks before it is whole. */
export async function writeInto(draft: string, { path, data }: RunFile): Promise<WrittenFile> {
  const file = join(draft, ...path.split('/'));
  const folder = dirname(file);
  if (!existsSync(folder)) await makePrivateFolder(folder);
  return { path, ...(await writeNewFile(file, data)) };
}

const alone = async (settling: () => Promise<Settled>): Promise<string> => (await settling()).place;

/**
 * Writes the folder of one run with its manifest, whole or not at all: into a hidden sibling first, which is renamed when every file is
 * on the disk. Folders 0700, files 0600.
 * @returns the path of the folder
 * @throws BeadleError OUTPUT_UNWRITABLE; the reason of the signal when it is aborted. Either way nothing is left
 * behind, and earlier runs stay as they are.
 */
export const writeRunFolder = async (files: readonly RunFile[], folder: RunFolder): Promise<string> => {
  const draft = join(folder.parent, draftName(folder.at));
  try {
    await makePrivateFolder(draft);
    await dropDraftsOfTheDead(folder);
    const written: WrittenFile[] = [];
    for (const file of files) {
      folder.signal.throwIfAborted();
      written.push(await writeInto(draft, file));
    }
    await writeInto(draft, manifestOf(written));
    folder.signal.throwIfAborted();
    const { commit = alone } = folder;
    return await commit(async () => {
      const place = await settle(draft, folder);
      return { place, undo: () => renameHeld(place, draft) };
    }, written);
  } catch (error) {
    await dropDraft(draft);
    throw isOfSystem(error) ? unwritable(folder.parent, error) : error;
  }
};

/**
 * Makes the folder for reports and tries to write into it, so that an hour of reading is not lost to a typing error.
 * @throws BeadleError OUTPUT_UNWRITABLE
 */
export const assertWritable = async (parent: string): Promise<void> => {
  const probe = join(parent, `.write-test.${randomBytes(6).toString('hex')}`);
  await makePrivateFolder(parent);
  try {
    writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
    rmSync(probe);
  } catch (error) {
    throw unwritable(parent, error);
  }
};

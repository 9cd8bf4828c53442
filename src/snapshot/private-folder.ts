import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve as absolute } from 'node:path';
import { promisify } from 'node:util';
import { systemCode, unwritable } from './unwritable.ts';

/**
 * Makes a folder and its parents, one by one: `mkdir` with `recursive` never ends where a folder exists and nothing can
 * be made in it (`/proc/x/y`, Node 24.21, seen 2026-11).
 * @returns the first folder that was made; undefined when all were there
 */
async function makeFolders(path: string, parentWasThere = false): Promise<string | undefined> {
  try {
    await mkdir(path, { mode: 0o700 });
    return path;
  } catch (error) {
    // The root of a drive answers EPERM or EISDIR.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path || parentWasThere) throw error;
  }
  // Another writer may have made it in the meantime: a parent that exists is worth one more attempt, and no two.
  if (existsSync(dirname(path))) return makeFolders(path, true);
  const first = await makeFolders(dirname(path));
  return (await makeFolders(path)) === undefined ? first : (first ?? path);
}

/**
 * Makes a folder that only the present user may open, with its parents: mode 0700, on Windows an ACL without
 * inheritance (modes do nothing there).
 * @throws BeadleError OUTPUT_UNWRITABLE
 */
export async function makePrivateFolder(path: string): Promise<void> {
  try {
    const made = await makeFolders(absolute(path));
    if (made !== undefined && process.platform === 'win32') {
      // Elsewhere no audit starts a program, and to load this is a tenth of what Node needs for its own start.
      const { execFile } = await import('node:child_process');
      const grant = `${userInfo().username}:(OI)(CI)F`;
      await promisify(execFile)('icacls', [made, '/inheritance:r', '/grant:r', grant]);
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

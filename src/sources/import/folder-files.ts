import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { exportText } from './read-export.ts';

/** A whole export of a tenant has thousands of files; no settings file is near this many bytes. */
const largest = 64 * 1024 ** 2;
const skipped = new Set(['node_modules', '.git']);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await filesBelow(path)));
    else if (entry.isFile() && /\.json$/iu.test(entry.name)) found.push(path);
  }
  return found;
}

const unreadable = (path: string, cause: unknown): BeadleError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new BeadleError(
    'IMPORT_UNREADABLE',
    code === 'ENOENT' ? `There is no folder ${path}.` : `${path} cannot be opened (${code}).`,
    { hint: 'Name the folder that the other tool wrote.', cause },
  );
};

/**
 * The JSON files of a folder and below it, in the order of their names; a single file is taken as it is.
 * @throws BeadleError IMPORT_UNREADABLE where it cannot be opened
 */
export async function jsonFilesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await stat(folder)).isFile() ? [folder] : await filesBelow(folder);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A GUID means the same in either case, and tools write both: one account must not become two. */
function oneSpelling(_key: string, value: unknown): unknown {
  return typeof value === 'string' && guid.test(value) ? value.toLowerCase() : value;
}

/** What a file holds, GUIDs in small letters as Graph writes them; undefined where it cannot be read, is no JSON, or is larger than any settings file. */
export async function contentOf(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > largest) return undefined;
    const text = exportText(await readFile(path)).replace(/^\uFEFF/u, '');
    return JSON.parse(text, oneSpelling) as unknown;
  } catch {
    return undefined;
  }
}

/** Where files of one list lie together: one folder, or one folder for each object that is named like its file. */
export function shelfOf(path: string): string {
  const folder = dirname(path);
  return basename(folder) === basename(path).replace(/\.json$/iu, '') ? dirname(folder) : folder;
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodedText } from '../../model/decoded-text.ts';
import { BeadleError } from '../../model/error.ts';

/** A whole export of a tenant has thousands of files; no settings file is near this many bytes. */
const largest = 64 * 1024 ** 2;
const skipped = new Set(['node_modules', '.git']);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
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

interface FolderFiles {
  /** JSON, one text or one on each line. */
  readonly json: readonly string[];
  /** Packed folders, which are not opened. */
  readonly packed: readonly string[];
}

/**
 * The files of a folder and below it, in the order of their names; a single file is taken as it is.
 * @throws BeadleError IMPORT_UNREADABLE where it cannot be opened
 */
export async function filesIn(folder: string): Promise<FolderFiles> {
  try {
    const isOne = (await stat(folder)).isFile();
    const files = isOne ? [folder] : await filesBelow(folder);
    const packed = files.filter((file) => /\.(?:zip|7z|rar|gz|tgz|tar)$/iu.test(file));
    const json = files.filter((file) => /\.(?:json|jsonl|ndjson)$/iu.test(file));
    return { packed, json: isOne && packed.length === 0 ? files : json };
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A GUID means the same in either case, and tools write both: one account must not become two. */
function oneSpelling(_key: string, value: unknown): unknown {
  return typeof value === 'string' && guid.test(value) ? value.toLowerCase() : value;
}

const parsed = (text: string): unknown => JSON.parse(text, oneSpelling) as unknown;

/** One text of JSON; or objects that stand on lines of their own, as logs and large exports are written: they are a list. */
function documentIn(text: string): unknown {
  try {
    return parsed(text);
  } catch (error) {
    const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
    if (lines.length < 2) throw error;
    return lines.map(parsed);
  }
}

/** What a file holds, GUIDs in small letters as Graph writes them; undefined where it cannot be read, is no JSON, or is larger than any settings file. */
export async function contentOf(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > largest) return undefined;
    return documentIn(decodedText(await readFile(path)).replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Where files of one list lie together: one folder, or one folder for each object that is named like its file. */
export function shelfOf(path: string): string {
  const folder = dirname(path);
  return basename(folder) === basename(path).replace(/\.json$/iu, '') ? dirname(folder) : folder;
}

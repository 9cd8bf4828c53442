import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import { BeadleError } from '../../model/error.ts';
import { collectors } from '../generated/collector-registry.ts';
import type { Content } from './export-file.ts';
import { objectsIn, pathOf, pathOfList } from './recognise-graph.ts';
import { exportText } from './read-export.ts';

/** A list of Graph as a folder holds it. */
interface Held {
  readonly objects: Content[];
  /** The file that holds a first page only. */
  cut: string | undefined;
}

export interface GraphFolder {
  readonly lists: ReadonlyMap<string, Held>;
  /** Files, relative to the folder, that hold nothing that Beadle reads; with the reason where one is known. */
  readonly notUnderstood: readonly string[];
  /** When the oldest file that counts was written: the settings are not younger. */
  readonly takenAt: Date;
}

/** A whole export of a tenant has thousands of files; no settings file is near this many bytes. */
const largest = 64 * 1024 ** 2;
const skipped = new Set(['node_modules', '.git']);

/** Every path that a collector asks for as a whole list or object. */
export function knownPaths(): ReadonlySet<string> {
  const requests = Object.values(collectors).flatMap(({ requests: all }) => [...all]);
  const paths = requests.flatMap((read) => (read.service === 'graph' ? [read.path] : []));
  return new Set([...paths.filter((path) => !path.includes('{')), '/groups']);
}

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

async function contentOf(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    if (size > largest) return undefined;
    return JSON.parse(exportText(await readFile(path)).replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Baselines are published without ids. Nothing refers to a sign-in policy by its id, so its place in the export stands in
 * for it; an object that others refer to is left as it is.
 */
function withId(place: string, object: Content, itsPlace: string): Content {
  const isReferredTo = place !== '/identity/conditionalAccess/policies';
  return isReferredTo || object['id'] != null ? object : { ...object, id: itsPlace };
}

/**
 * Reads a folder of Graph JSON: exports of whole tenants (one object a file), saved answers (`{ "value": [...] }`),
 * and baselines of policies. Each object is known by what it is, never by its file's name.
 * @throws BeadleError IMPORT_UNREADABLE where the folder cannot be opened, or where nothing in it is known
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  const known = knownPaths();
  const lists = new Map<string, Held>();
  const notUnderstood: string[] = [];
  let oldest: Date | undefined;
  const single = await stat(folder).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const files = single.isFile() ? [folder] : await filesBelow(folder);
  for (const path of files) {
    const content = await contentOf(path);
    const { objects, cut } = objectsIn(content);
    const add = (place: string, ...found: readonly Content[]): void => {
      const held = lists.get(place) ?? { objects: [], cut: undefined };
      held.objects.push(...found);
      if (cut) held.cut = relative(folder, path) || path;
      lists.set(place, held);
    };
    const list = pathOfList(content, known);
    if (list !== undefined) add(list);
    let understood = 0;
    for (const [index, object] of objects.entries()) {
      const place = pathOf(object, known);
      if (place === undefined) continue;
      understood += 1;
      add(place, withId(place, object, `${relative(folder, path)}#${String(index + 1)}`));
    }
    if (understood < objects.length || (objects.length === 0 && list === undefined))
      notUnderstood.push(relative(folder, path) || path);
    if (understood === 0 && list === undefined) continue;
    const { mtime } = await stat(path);
    if (oldest === undefined || mtime < oldest) oldest = mtime;
  }
  if (oldest === undefined)
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      `Nothing in ${folder} is an object of Microsoft Graph that Beadle reads.`,
      {
        hint: 'Name a folder of JSON files as EntraExporter, an Intune export or Graph itself write them.',
      },
    );
  return { lists, notUnderstood, takenAt: oldest };
}

const notHere = (path: string): ReadFailure =>
  new ReadFailure('not-in-import', `${path} is not in the folder that was imported.`);

function heldAt({ lists }: GraphFolder, path: string): readonly Content[] {
  const held = lists.get(path);
  if (held === undefined) throw notHere(path);
  if (held.cut !== undefined)
    throw new ReadFailure(
      'error',
      `${held.cut} holds only the first page of ${path}. Export the whole list.`,
    );
  return held.objects;
}

/** Answers from the folder, so that the collectors minimise it as they do a live answer. */
export function folderReader(folder: GraphFolder): GraphReader {
  return {
    get: async ({ path }) => {
      const [object, another] = folder.lists.has(path) ? heldAt(folder, path) : [];
      if (another !== undefined)
        throw new ReadFailure('error', `The folder holds several of ${path}, of which a tenant has one.`);
      if (object !== undefined) return Promise.resolve(object);
      const [, list = '', id = ''] = /^(.*)\/([^/]+)$/u.exec(path) ?? [];
      const found = folder.lists.has(list)
        ? heldAt(folder, list).find((one) => one['id'] === decodeURIComponent(id))
        : undefined;
      if (found === undefined) throw notHere(path);
      return found;
    },
    pages: async function* ({ path }) {
      yield await Promise.resolve(heldAt(folder, path));
    },
    cmdlet: async function* ({ cmdlet }) {
      yield await Promise.reject<never>(notHere(cmdlet));
    },
  };
}

import { stat } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { collectors } from '../generated/collector-registry.ts';
import { placesTold } from './broken-file.ts';
import { contentOf, filesIn } from './folder-files.ts';
import { HeldLists, type Held } from './held-lists.ts';
import { answersIn, isRefusal } from './objects-in.ts';
import { markPartLists } from './part-lists.ts';
import { readAnswer, type Reading } from './read-answer.ts';

export interface GraphFolder {
  readonly lists: ReadonlyMap<string, Held>;
  /** Files, relative to the folder, that hold nothing that Beadle reads. */
  readonly notUnderstood: readonly string[];
  /** When the oldest file that counts was written: the settings are not younger. */
  readonly takenAt: Date;
  /** The tenants that the files say they are of. */
  readonly tenants: ReadonlySet<string>;
}

/** Every path that a collector asks for as a whole list or object. */
export function knownPaths(): ReadonlySet<string> {
  const requests = Object.values(collectors).flatMap(({ requests: all }) => [...all]);
  const paths = requests.flatMap((read) => (read.service === 'graph' ? [read.path] : []));
  return new Set([...paths.filter((path) => !path.includes('{')), '/groups']);
}

function unusable(message: string, hint: string): BeadleError {
  return new BeadleError('IMPORT_UNREADABLE', message, { hint });
}

/**
 * Reads a folder of Graph JSON: exports of whole tenants (one object a file), saved answers (`{ "value": [...] }`),
 * and baselines of policies. Each object is known by what it is, never by its file's name. A list of which something
 * says that it is not whole is held as short.
 * @throws BeadleError IMPORT_UNREADABLE where the folder cannot be opened, nothing in it is known, or it holds two tenants
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  const held = new HeldLists();
  const tenants = new Set<string>();
  const known = knownPaths();
  const reading: Reading = { known, held, tenants, isIntuneExport: false };
  const notUnderstood: string[] = [];
  const broken: string[] = [];
  let oldest: Date | undefined;
  const { json, packed } = await filesIn(folder);
  for (const path of json) {
    const name = relative(folder, path) || path;
    const content = await contentOf(path);
    if (content === undefined || isRefusal(content)) broken.push(path);
    const read = answersIn(content).map((one) => readAnswer(reading, one, { path, name, paths: known }));
    if (read.length === 0 || !read.every(({ all }) => all)) notUnderstood.push(name);
    if (!read.some(({ some }) => some)) continue;
    const { mtime } = await stat(path);
    if (oldest === undefined || mtime < oldest) oldest = mtime;
  }
  if (oldest === undefined)
    throw unusable(
      `Nothing in ${folder} is an object of Microsoft Graph that Beadle reads.`,
      packed.length === 0
        ? 'Name a folder of JSON files as EntraExporter, an Intune export or Graph itself write them.'
        : `Unpack ${packed.map((path) => basename(path)).join(', ')}, and name the folder that comes out of it.`,
    );
  if (tenants.size > 1)
    throw unusable(
      `${folder} holds files of ${String(tenants.size)} tenants: ${[...tenants].join(', ')}.`,
      'Import the folder of one tenant at a time.',
    );
  for (const path of broken) held.addBroken(path, relative(folder, path), await placesTold(path, known));
  markPartLists(held.lists, reading.isIntuneExport);
  return { lists: held.lists, notUnderstood, takenAt: oldest, tenants };
}

import { stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { BeadleError } from '../../model/error.ts';
import { collectors } from '../generated/collector-registry.ts';
import { fileName, noteFile, placesTold } from './broken-file.ts';
import { enclosedIn } from './envelope.ts';
import { isObject, type Content } from './export-file.ts';
import { contentOf, filesIn, shelfOf } from './folder-files.ts';
import { HeldLists, type Held } from './held-lists.ts';
import { answersIn, isRefusal, objectsIn } from './objects-in.ts';
import { markPartLists } from './part-lists.ts';
import { pathOf, pathOfList } from './recognise-graph.ts';

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

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Whether a file lies in the folder of another object: a member of that group, an owner of that app. */
function isInsideAnother(file: string, { id }: Content): boolean {
  const folders = dirname(file).split(sep);
  return folders.some((name) => guid.test(name) && name.toLowerCase() !== String(id).toLowerCase());
}

/** EntraExporter lays the roles of Exchange, Intune and others beside those of the directory, in folders named like Graph's paths. */
const ofAnotherService = /(?:^|[\\/])roleManagement[\\/](?!directory[\\/])/iu;

/** The table that the Intune export writes beside the objects that it exports (Micke-K/IntuneManagement, read 2026-11). */
const isMigrationTable = (content: unknown): content is Content =>
  isObject(content) && typeof content['TenantId'] === 'string' && typeof content['Organization'] === 'string';

/** What is read of a folder, file by file. */
interface Reading {
  readonly known: ReadonlySet<string>;
  readonly held: HeldLists;
  readonly tenants: Set<string>;
  isIntuneExport: boolean;
}

interface Understood {
  /** Something of the file counts. */
  readonly some: boolean;
  readonly all: boolean;
}

/** Where something is read from: the file, as it is and relative to the folder, and the paths that it may hold. */
interface Source {
  readonly path: string;
  readonly name: string;
  readonly paths: ReadonlySet<string>;
}

/** An object that is none of Graph's may hold lists of them. */
function readEnvelope(reading: Reading, object: Content, { path, name }: Source): Understood {
  const enclosed = enclosedIn(object).map(({ answer, paths }) =>
    readAnswer(reading, answer, { path, name, paths }),
  );
  const some = enclosed.some((one) => one.some);
  return { some, all: some };
}

function readAnswer(reading: Reading, answer: unknown, source: Source): Understood {
  const { known, held, tenants } = reading;
  const { path, name, paths } = source;
  if (isMigrationTable(answer)) {
    tenants.add(String(answer['TenantId']).toLowerCase());
    reading.isIntuneExport = true;
    return { some: false, all: true };
  }
  const { objects, short, isList } = objectsIn(answer);
  const list = pathOfList(answer, known);
  const called = fileName(path);
  if (list !== undefined) noteFile(held.list(list, name, short).files, called);
  let understood = 0;
  for (const [index, found] of objects.entries()) {
    const { object } = found;
    const isElsewhere = isInsideAnother(name, object) || ofAnotherService.test(name);
    const place = isElsewhere ? undefined : pathOf(object, known);
    if (place === undefined || !paths.has(place)) continue;
    understood += 1;
    const its = held.list(place, name, short);
    if (isList) noteFile(its.files, called);
    else its.shelves.add(shelfOf(path));
    held.add(place, found, { name, number: index + 1, source: isList ? path : shelfOf(path) });
    if (place === '/organization' && typeof object['id'] === 'string')
      tenants.add(object['id'].toLowerCase());
  }
  if (understood === 0 && !isList && isObject(answer) && paths === known)
    return readEnvelope(reading, answer, source);
  const some = understood > 0 || list !== undefined;
  return { some, all: some && understood === objects.length };
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

import { dirname, sep } from 'node:path';
import { fileName, noteFile } from './broken-file.ts';
import { enclosedIn } from './envelope.ts';
import { isObject, type Content } from './export-file.ts';
import { shelfOf } from './folder-files.ts';
import type { HeldLists } from './held-lists.ts';
import { objectsIn } from './objects-in.ts';
import { pathOf, pathOfList } from './recognise-graph.ts';

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
export interface Reading {
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

/** Holds the objects of an answer that are Graph's, each known by what it is, in the lists that they are of. */
export function readAnswer(reading: Reading, answer: unknown, source: Source): Understood {
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

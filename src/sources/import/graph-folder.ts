import { stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { ReadFailure } from '../../graph/reader.ts';
import { BeadleError } from '../../model/error.ts';
import { collectors } from '../generated/collector-registry.ts';
import { controlsLost, lostAt } from './arrived.ts';
import { isObject, type Content } from './export-file.ts';
import { contentOf, jsonFilesIn, shelfOf } from './folder-files.ts';
import { objectsIn, pathOf, pathOfList } from './recognise-graph.ts';

/** A list of Graph as a folder holds it. */
interface Held {
  readonly objects: Content[];
  /** Why it is not all that the tenant has. */
  short: Pick<ReadFailure, 'why' | 'message'> | undefined;
  /** Where its files of one object each lie. */
  readonly shelves: Set<string>;
}

export interface GraphFolder {
  readonly lists: ReadonlyMap<string, Held>;
  /** Files, relative to the folder, that hold nothing that Beadle reads; with the reason where one is known. */
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

/** The table that the Intune export writes beside the objects that it exports (Micke-K/IntuneManagement, read 2026-11). */
const isMigrationTable = (content: unknown): content is Content =>
  isObject(content) && typeof content['TenantId'] === 'string' && typeof content['Organization'] === 'string';

/** An object is as the tenant has it, or its list is not known: what PowerShell cut off, and controls that are null. */
function lostIn(path: string, object: Content): string | undefined {
  const lost = lostAt(object);
  if (lost !== undefined && !words.test(lost)) return lost;
  return path === '/identity/conditionalAccess/policies' && controlsLost(object)
    ? 'grantControls'
    : undefined;
}

const error = (message: string): Held['short'] => ({ why: 'error', message });

/** Texts that a person wrote, whatever they look like. */
const words = /(?:^|\.)(?:displayName|appDisplayName|description)$/u;

/** Lists of which an Intune export holds what its policies name. */
const exported = ['/groups', '/users'];

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
 * and baselines of policies. Each object is known by what it is, never by its file's name. A list of which something
 * says that it is not whole is held as short.
 * @throws BeadleError IMPORT_UNREADABLE where the folder cannot be opened, nothing in it is known, or it holds two tenants
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  const known = knownPaths();
  const lists = new Map<string, Held>();
  const notUnderstood: string[] = [];
  const broken: string[] = [];
  const tenants = new Set<string>();
  let oldest: Date | undefined;
  let isIntuneExport = false;
  for (const path of await jsonFilesIn(folder)) {
    const name = relative(folder, path) || path;
    const content = await contentOf(path);
    if (content === undefined) broken.push(path);
    if (isMigrationTable(content)) {
      tenants.add(String(content['TenantId']).toLowerCase());
      isIntuneExport = true;
      continue;
    }
    const { objects, short, isList } = objectsIn(content);
    const add = (place: string, ...found: readonly Content[]): void => {
      const held = lists.get(place) ?? { objects: [], short: undefined, shelves: new Set<string>() };
      held.objects.push(...found);
      if (!isList) held.shelves.add(shelfOf(path));
      if (short !== undefined) held.short = error(`${name} ${short} ${place}. Export the whole list.`);
      for (const object of found) {
        const lost = lostIn(place, object);
        if (lost !== undefined)
          held.short = error(
            `${name}: ${lost} did not arrive in the file. Export it again, with every level of it.`,
          );
      }
      lists.set(place, held);
    };
    const list = pathOfList(content, known);
    if (list !== undefined) add(list);
    let understood = 0;
    for (const [index, object] of objects.entries()) {
      const place = isInsideAnother(name, object) ? undefined : pathOf(object, known);
      if (place === undefined) continue;
      understood += 1;
      add(place, withId(place, object, `${name}#${String(index + 1)}`));
      if (place === '/organization' && typeof object['id'] === 'string')
        tenants.add(object['id'].toLowerCase());
    }
    if (understood < objects.length || (objects.length === 0 && list === undefined)) notUnderstood.push(name);
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
  if (tenants.size > 1)
    throw new BeadleError(
      'IMPORT_UNREADABLE',
      `${folder} holds files of ${String(tenants.size)} tenants: ${[...tenants].join(', ')}.`,
      { hint: 'Import the folder of one tenant at a time.' },
    );
  for (const path of broken)
    for (const held of lists.values())
      if (held.shelves.has(shelfOf(path)))
        held.short = error(
          `${relative(folder, path)} lies beside its files and cannot be read, so one may be missing. Export it again.`,
        );
  for (const path of isIntuneExport ? exported : []) {
    const held = lists.get(path);
    if (held !== undefined && held.shelves.size > 0)
      held.short ??= {
        why: 'not-in-import',
        message: 'This export holds only what its policies name, and not the whole list.',
      };
  }
  return { lists, notUnderstood, takenAt: oldest, tenants };
}

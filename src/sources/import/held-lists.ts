import type { ReadFailure } from '../../graph/reader.ts';
import { collectors } from '../generated/collector-registry.ts';
import { evidenceKinds } from '../kinds.ts';
import { fileName, mayBeMoreOf, type FileNames } from './broken-file.ts';
import type { Content } from './export-file.ts';
import { shelfOf } from './folder-files.ts';
import { lostIn } from './lost-values.ts';
import type { Found } from './objects-in.ts';
import { wasAskedAlone } from './recognise-graph.ts';

export type Short = Pick<ReadFailure, 'why' | 'message'>;

/** A list of Graph as a folder holds it. */
export interface Held {
  readonly objects: Content[];
  /** Why it is not all that the tenant has. */
  short: Short | undefined;
  /** Where its files of one object each lie. */
  readonly shelves: Set<string>;
  /** What the files are called that hold many of its objects. */
  readonly files: FileNames;
  /** The ids that each file of many objects, or each place of files of one, holds. */
  readonly copies: Map<string, Set<string>>;
}

/** Where an object stands: in which file, as which object of it, from 1, and beside which others of its list. */
interface Standing {
  readonly name: string;
  readonly number: number;
  readonly source: string;
}

export const notRead = (message: string): Short => ({ why: 'error', message });
export const notWhole = (message: string): Short => ({ why: 'not-in-import', message });

/** Lists of a whole directory: somebody asks for one object of them by itself, be it their own account. */
const directory = /^\/(?:users|groups|devices|applications|servicePrincipals)$/u;

/** Whether a tenant has one object at a place, and no list. */
function isSingle(place: string): boolean {
  const kinds = Object.values(collectors).filter(({ requests }) =>
    [...requests].some((read) => read.service === 'graph' && read.path === place),
  );
  return kinds.every(({ id }) => evidenceKinds[id].shape === 'one');
}

/** PowerShell writes null for what it did not ask for, and asks for little of these (Get-MgUser, read 2026-11). */
function asSent(place: string, { object, isFromPowerShell }: Found): Content {
  if (!isFromPowerShell || !directory.test(place)) return object;
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

/**
 * Baselines are published without ids. Nothing refers to a sign-in policy by its id, so its place in the export stands in
 * for it; an object that others refer to is left as it is.
 */
function withId(place: string, object: Content, { name, number }: Omit<Standing, 'source'>): Content {
  const isReferredTo = place !== '/identity/conditionalAccess/policies';
  return isReferredTo || object['id'] != null ? object : { ...object, id: `${name}#${String(number)}` };
}

function noteCopy({ copies }: Held, id: unknown, source: string): void {
  if (typeof id !== 'string') return;
  const copy = copies.get(source) ?? new Set<string>();
  copies.set(source, copy.add(id));
}

/** The lists that a folder holds, filled file by file. */
export class HeldLists {
  readonly lists = new Map<string, Held>();

  /** The list at a place, empty where nothing was found yet. @param short why a file that holds it is not all of it */
  list(place: string, name: string, short: string | undefined): Held {
    const held = this.lists.get(place) ?? {
      objects: [],
      short: undefined,
      shelves: new Set<string>(),
      files: new Map(),
      copies: new Map<string, Set<string>>(),
    };
    this.lists.set(place, held);
    if (short !== undefined) held.short = notRead(`${name} ${short} ${place}. Export the whole list.`);
    return held;
  }

  /** Adds an object to the list at a place. */
  add(place: string, found: Found, standing: Standing): void {
    const { name } = standing;
    const held = this.list(place, name, undefined);
    held.objects.push(withId(place, asSent(place, found), standing));
    noteCopy(held, found.object['id'], standing.source);
    const lost = lostIn(place, found.object, found.joined);
    if (lost !== undefined)
      held.short = notRead(
        `${name}: ${lost} did not arrive in the file. Export it again, with every level of it.`,
      );
    if (directory.test(place) && wasAskedAlone(found.object))
      held.short ??= notWhole(`${name} holds one object of ${place}, and not the whole list.`);
  }

  /**
   * A file that cannot be read may be one more of the lists whose files lie beside it, and is of the lists that it still
   * tells; what a tenant has once, and was read, has no more.
   * @param told the lists that its text tells; undefined where it tells nothing
   */
  addBroken(path: string, name: string, told: readonly string[] | undefined): void {
    for (const place of told ?? []) {
      const held = this.list(place, name, undefined);
      if (held.objects.length === 0 || !isSingle(place))
        held.short = notRead(`${name} is of ${place} and holds no answer that can be read. Export it again.`);
    }
    const called = fileName(path);
    for (const [place, held] of this.lists) {
      const isBeside =
        held.shelves.has(shelfOf(path)) || (told === undefined && mayBeMoreOf(called, held.files));
      if (isBeside && !isSingle(place))
        held.short ??= notRead(
          `${name} lies beside its files and holds no answer that can be read. Export it again.`,
        );
    }
  }
}

import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { decodedText } from '../../model/decoded-text.ts';
import { byMembers } from './graph-places.ts';
import { ofContext, pathOf } from './recognise-graph.ts';

/** What a file says it is stands at its beginning. */
const beginning = 256 * 1024;

async function beginningOf(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  try {
    const read = await file?.read(Buffer.alloc(beginning), 0, beginning, 0);
    return read === undefined ? '' : decodedText(read.buffer.subarray(0, read.bytesRead));
  } catch {
    return '';
  } finally {
    await file?.close();
  }
}

const valuesOf = (text: string, property: string): string[] =>
  [...text.matchAll(new RegExp(String.raw`"${property}"\s*:\s*"([^"\\]*)"`, 'gu'))].map(
    ([, value = '']) => value,
  );

/**
 * The lists that a file may be of as far as its text still tells, by Graph's own words, or else by types and the members
 * of objects. These may be of what lies within its objects (`owners`, `principal`), so every list counts that they tell.
 *
 * @param known the paths that are read
 * @returns undefined where it tells nothing, and nothing where it is of something else
 */
export async function placesTold(
  path: string,
  known: ReadonlySet<string>,
): Promise<readonly string[] | undefined> {
  const text = await beginningOf(path);
  const contexts = valuesOf(text, '@odata\\.context');
  const types = valuesOf(text, '@odata\\.type').filter((type) => type.startsWith('#microsoft.graph.'));
  const places =
    contexts.length > 0
      ? contexts.map(ofContext)
      : [
          ...types.map((type) => pathOf({ '@odata.type': type }, known)),
          ...byMembers.flatMap(([place, members]) =>
            members.every((member) => text.includes(`"${member}"`)) ? [place] : [],
          ),
        ];
  const told = new Set(places.flatMap((place) => (place !== undefined && known.has(place) ? [place] : [])));
  return told.size > 0 || contexts.length > 0 ? [...told] : undefined;
}

/** Names that say nothing of what is in a file. */
const anything = new Set(
  'all answer backup data download dump export file graph json list new output query response result tenant untitled value'.split(
    ' ',
  ),
);

/** What a file is called without its number, page or part: `users-2.json` and `users (1).json` are of one kind. */
function stemOf(path: string): string {
  return basename(path)
    .toLowerCase()
    .replace(/\.(?:json|jsonl|ndjson)$/u, '')
    .replaceAll(/[^a-z]+|\b(?:page|part|chunk|copy|kopie)\b/gu, ' ')
    .trim()
    .replace(/ (?:page|part|chunk)$|^(?:page|part|chunk)$/u, '')
    .replace(/(?<=^(?:export|result|response|answer))s$/u, '');
}

/** What a file is called without number, page or part, and where it lies. */
export interface FileName {
  readonly folder: string;
  readonly stem: string;
}

export const fileName = (path: string): FileName => ({ folder: dirname(path), stem: stemOf(path) });

/** What the files of a list are called, by the folder in which they lie. */
export type FileNames = Map<string, Set<string>>;

export function noteFile(names: FileNames, { folder, stem }: FileName): void {
  names.set(folder, (names.get(folder) ?? new Set()).add(stem));
}

/** Whether a file that cannot be read may be more of a list that stands in others: beside one, and called so or nothing. */
export function mayBeMoreOf({ folder, stem }: FileName, names: FileNames): boolean {
  const beside = names.get(folder);
  if (beside === undefined) return false;
  return stem === '' || anything.has(stem) || beside.has(stem);
}

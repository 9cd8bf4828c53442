import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the material that lies beside the repository: read by tests, never part of the project. */
const placeOf = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

export interface SharedFile {
  readonly path: string;
  readonly present: boolean;
}

/**
 * The path of a shared file. Where it is absent the tests over it are skipped and say what nobody guards then; on CI its
 * absence fails.
 *
 * @param guards what the tests over it hold, as the end of "Not guarded here: ..."
 */
export function sharedFile(path: string, guards: string): SharedFile {
  const place = placeOf(path);
  if (existsSync(place)) return { path: place, present: true };
  const note = `shared/${path} is not beside this checkout. Not guarded here: ${guards}.`;
  if (process.env['CI'] !== undefined) throw new Error(note);
  console.warn(note);
  return { path: place, present: false };
}

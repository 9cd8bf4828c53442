import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the material that lies beside the repository: read by tests, never part of the project. */
const placeOf = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

export interface SharedFile {
  readonly path: string;
  readonly present: boolean;
}

/**
 * The path of a shared file. Where it is absent the tests over it are skipped and say so; on CI its absence fails.
 */
export const sharedFile = (path: string): SharedFile => {
  const place = placeOf(path);
  if (existsSync(place)) return { path: place, present: true };
  const note = `shared/${path} is not beside this checkout: the tests over it are skipped`;
  if (process.env['CI'] !== undefined) throw new Error(note);
  console.warn(note);
  return { path: place, present: false };
};

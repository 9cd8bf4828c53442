import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../documents/manifest.ts';
import { packed, packedFrom } from '../snapshot/packed.ts';
import type { RunFile } from '../store/run-store.ts';

export const providerFolder = 'PROVIDER ONLY';
export const clerkFolder = 'PRIVATE for the clerk';
export const publicFolder = 'PUBLIC';

/** Where run.json stands in a run folder, with `/`. */
export const runFile = `${providerFolder}/run.json`;
/** The evidence of a run; of a large council it is packed with gzip. */
export const snapshotFile = `${providerFolder}/snapshot.json`;
export const packedSnapshotFile = `${snapshotFile}.gz`;
const snapshotFiles: readonly string[] = [snapshotFile, packedSnapshotFile];
export const manifestFile = `${providerFolder}/manifest.json`;

/** Whether a file of a run is its evidence, packed or not. */
export const isSnapshot = (path: string): boolean => snapshotFiles.includes(path);

/** The evidence of the run folder `place`, as a path of this computer; undefined where it is gone. */
export function snapshotIn(place: string): string | undefined {
  return snapshotFiles.map((path) => join(place, path)).find((path) => existsSync(path));
}

/** A snapshot as a run folder keeps it: its text as it was sealed, packed where it is long. @param kept its text, or that as gzip */
export function snapshotCopy(kept: string | Uint8Array): RunFile {
  if (typeof kept !== 'string') return { path: packedSnapshotFile, data: kept };
  return kept.length < packedFrom
    ? { path: snapshotFile, data: kept }
    : { path: packedSnapshotFile, data: packed(kept) };
}

/** The digest of run.json among the files of a run. @throws TypeError when it is not there: a bug */
export function runDigest(files: readonly WrittenFile[]): string {
  const found = files.find(({ path }) => path === runFile);
  if (found === undefined) throw new TypeError(`a run without ${runFile}`);
  return found.sha256;
}

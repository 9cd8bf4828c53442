import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packedSnapshotFile, providerFolder, runFile, snapshotFile } from './run-files.ts';

/** A run folder, or the provider's part of it, may be named in place of a file in it; anything else is left as it is. */
function inPlaceOf(path: string, files: readonly string[]): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return path;
  const parts = files.flatMap((file) => [file, file.slice(providerFolder.length + 1)]);
  return parts.map((part) => join(path, part)).find((file) => existsSync(file)) ?? path;
}

/** The run.json that a path names, itself or by its run folder. */
export const runJsonAt = (path: string): string => inPlaceOf(path, [runFile]);

/** The evidence that a path names, itself or by its run folder. */
export const evidenceAt = (path: string): string => inPlaceOf(path, [snapshotFile, packedSnapshotFile]);

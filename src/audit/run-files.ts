import type { WrittenFile } from '../documents/manifest.ts';

export const providerFolder = 'PROVIDER ONLY';
export const clerkFolder = 'PRIVATE for the clerk';
export const publicFolder = 'PUBLIC';

/** Where run.json stands in a run folder, with `/`. */
export const runFile = `${providerFolder}/run.json`;
export const snapshotFile = `${providerFolder}/snapshot.json`;
export const manifestFile = `${providerFolder}/manifest.json`;

/** The digest of run.json among the files of a run. @throws TypeError when it is not there: a bug */
export function runDigest(files: readonly WrittenFile[]): string {
  const found = files.find(({ path }) => path === runFile);
  if (found === undefined) throw new TypeError(`a run without ${runFile}`);
  return found.sha256;
}

import type { RunFile } from '../store/run-store.ts';

export const providerFolder = 'PROVIDER ONLY';
export const clerkFolder = 'PRIVATE for the clerk';
export const publicFolder = 'PUBLIC';

/** Where run.json stands in a run folder, with `/`. */
export const runFile = `${providerFolder}/run.json`;
export const snapshotFile = `${providerFolder}/snapshot.json`;
export const manifestFile = `${providerFolder}/manifest.json`;

/** The text of one file of a run. @throws TypeError when it is not there: a bug */
export function textOf(files: readonly RunFile[], path: string): string {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new TypeError(`a run without ${path}`);
  return typeof found.data === 'string' ? found.data : new TextDecoder().decode(found.data);
}

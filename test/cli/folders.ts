import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { isRunName } from '../../src/audit/run-folder.ts';
import { settingsFolder } from './scene.ts';

/** Temporary folders of one test file, deleted when it is done. */
export const temporaryFolders = (): {
  readonly empty: () => string;
  /** With the settings of a fictional council. */
  readonly withSettings: typeof settingsFolder;
} => {
  const made: string[] = [];
  const kept = (folder: string): string => {
    made.push(folder);
    return folder;
  };
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return {
    empty: () => kept(mkdtempSync(join(tmpdir(), 'beadle-cli-'))),
    withSettings: (...args) => kept(settingsFolder(...args)),
  };
};

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Folders of finished runs below `reports/out`; hidden ones would be halves. */
export const runsIn = (cwd: string): string[] => {
  const out = join(cwd, 'reports/out');
  return existsSync(out)
    ? readdirSync(out).flatMap((council) =>
        readdirSync(join(out, council))
          .filter((name) => isRunName(name) || name.endsWith('.tmp'))
          .map((run) => join(out, council, run)),
      )
    : [];
};

/** Every report that an audit leaves, by its path in the run folder. */
export const fullSet = [
  'PRIVATE for the clerk/PRIVATE report.html',
  'PROVIDER ONLY/findings.csv',
  'PROVIDER ONLY/manifest.json',
  'PROVIDER ONLY/run.json',
  'PROVIDER ONLY/snapshot.json',
  'PROVIDER ONLY/technical.html',
  'PUBLIC/PUBLIC meeting paper.docx',
  'PUBLIC/PUBLIC meeting paper.html',
  'PUBLIC/PUBLIC meeting paper.txt',
] as const;

/** Files of a run folder by their paths in it, with `/`. */
export const pathsIn = (run: string): string[] =>
  filesBelow(run).map((file) => file.slice(run.length + 1).replaceAll('\\', '/'));

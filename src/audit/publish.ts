import { join } from 'node:path';
import type { Run } from '../model/run.ts';
import { manifestOf } from '../documents/manifest.ts';
import { renderAll } from '../documents/render-all.ts';
import { slug } from './places.ts';
import { writeRunFolder } from './run-folder.ts';

const providerFolder = 'PROVIDER ONLY';

interface Publishing {
  readonly output: string;
  /** Names the run's folder. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Absent where the reports are made again and their evidence is gone. */
  readonly snapshotText: string | undefined;
}

/**
 * Renders every report of a run and writes its folder.
 * @returns the path of the folder
 */
export const publishRun = async (
  run: Run,
  { output, now, signal, snapshotText }: Publishing,
): Promise<string> => {
  const files = [
    ...(await renderAll(run)),
    ...(snapshotText === undefined ? [] : [{ path: `${providerFolder}/snapshot.json`, data: snapshotText }]),
  ];
  return writeRunFolder([...files, manifestOf(files)], {
    parent: join(output, slug(run.council)),
    at: now,
    signal,
  });
};

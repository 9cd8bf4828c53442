import { manifestOf } from '../documents/manifest.ts';
import { renderAll } from '../documents/render-all.ts';
import type { Run } from '../model/run.ts';
import { snapshotFile } from './run-files.ts';
import type { RunStore } from '../store/run-store.ts';

interface Publishing {
  readonly store: Pick<RunStore, 'keep'>;
  /** Names the run's folder. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Absent where the reports are made again and their evidence is gone. */
  readonly snapshotText: string | undefined;
}

/**
 * Renders every report of a run and keeps them.
 * @returns where they are
 * @throws BeadleError as the store does
 */
export async function publishRun(
  run: Run,
  { store, now, signal, snapshotText }: Publishing,
): Promise<string> {
  const files = [
    ...(await renderAll(run)),
    ...(snapshotText === undefined ? [] : [{ path: snapshotFile, data: snapshotText }]),
  ];
  return store.keep(run, [...files, manifestOf(files)], { at: now, signal });
}

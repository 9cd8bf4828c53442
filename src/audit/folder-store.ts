import { join } from 'node:path';
import type { RunStore } from '../store/run-store.ts';
import { slug } from './places.ts';
import { assertWritable, writeRunFolder } from './run-folder.ts';

/** Keeps the runs of a council as folders below `output`, one folder a council and in it one a run. */
export function folderStore(output: string, council: string): RunStore {
  const parent = join(output, slug(council));
  return {
    prepare: () => assertWritable(parent),
    keep: (_run, files, { at, signal }) => writeRunFolder(files, { parent, at, signal }),
  };
}

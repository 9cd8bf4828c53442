import type { Run } from '../model/run.ts';

/** One file of a run. `path` is relative, with `/`. */
export interface RunFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

export interface Keeping {
  /** When the run was judged; names its place. */
  readonly at: Date;
  readonly signal: AbortSignal;
}

/** Where the runs of one council are kept. */
export interface RunStore {
  /**
   * Makes sure that a run can be kept, so that an hour of reading is not lost to a typing error.
   * @throws BeadleError OUTPUT_UNWRITABLE
   */
  readonly prepare: () => Promise<void>;
  /**
   * Keeps a run with all its files, or nothing of it; earlier runs stay as they are.
   * @returns where it is kept, as a person can find it
   * @throws BeadleError OUTPUT_UNWRITABLE; the reason of the signal when it is aborted
   */
  readonly keep: (run: Run, files: readonly RunFile[], keeping: Keeping) => Promise<string>;
}

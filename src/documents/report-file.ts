import type { RunFile } from '../store/run-store.ts';

/** One file of a run's folder. `path` is relative to it, with `/`. */
export type ReportFile = RunFile;

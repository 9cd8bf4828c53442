/** One file of a run's folder. `path` is relative to it, with `/`. */
export interface ReportFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/** One fault that somebody could make: what stands in a file, what would stand there, and who should notice. */
export interface PlantedFault {
  readonly place: string;
  /** What kind of mistake it is, in a few words. */
  readonly kind: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly was: string;
  readonly becomes: string;
  /** Test files or folders that could notice; golden files are never among them. */
  readonly suites: readonly string[];
  /** Why nothing notices, where that is accepted. */
  readonly survives?: string;
}

/** One figure of a benchmark run. `goal` says in words what it is measured against; `holds` whether it met it. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  /** null where the figure is for orientation and has no goal. */
  readonly holds: boolean | null;
}

/** Small things that all workers of a fleet have to know of each other, by name. */
export interface FleetMemory {
  readonly read: (name: string) => Promise<unknown>;
  /** All whose names begin so, without this beginning. */
  readonly readAll: (beginning: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly keep: (name: string, value: object) => Promise<void>;
  /** Does work that only one may do at a time, or nothing where another is at it. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

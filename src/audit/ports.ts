/** How a step says what it is doing. */
export interface Say {
  /** What happens now: shown in place on a terminal, left out of a log. */
  readonly now: (text: string) => void;
  /** Something worth keeping: a line in a log. */
  readonly log: (text: string) => void;
}

/** Shows the steps of an audit. */
export interface Progress {
  /** Runs one step. What it throws is thrown on. */
  readonly step: <T>(title: string, work: (say: Say) => Promise<T>) => Promise<T>;
}

/**
 * Runs one work after another where there are many: an audit holds most, and computes, from its snapshot to its last file.
 * What the work throws is thrown on.
 */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** What an audit has to say to a person while it runs; a terminal, a log or nobody. */
export interface Teller {
  /** Progress and remarks. */
  readonly note: (text: string) => void;
  /** What must be seen, such as the code that signs a person in. */
  readonly error: (text: string) => void;
}

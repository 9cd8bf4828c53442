import type { RunRecord } from './run-record.ts';

/** Where the files of a run went, and how that is taken back when the record cannot be kept. */
export interface Settled {
  readonly place: string;
  readonly undo: () => Promise<void>;
}

/** A run as a list shows it. */
export interface RunHead extends Omit<
  RunRecord,
  'verdicts' | 'results' | 'findings' | 'doubts' | 'answers' | 'exceptions'
> {
  readonly id: number;
  /** Folder of the run. */
  readonly place: string;
  /** ISO 8601; absent while the evidence is kept. */
  readonly evidencePurgedAt?: string;
}

/** Who holds a lease. */
export interface Holder {
  readonly owner: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601: after this moment anybody may take it. */
  readonly until: string;
}

/** What was concluded of one council over time. Files stay the authority for answers and exceptions. */
export interface HistoryStore {
  /** Other computers use it as well: the id of a process then says nothing about whether its owner lives. */
  readonly isShared: boolean;
  /**
   * Remembers a run and settles its files in one transaction: both or neither. A process that dies between the two
   * leaves a folder without a record, which the next start takes in.
   * @param claim owner of the lease under which the run was made; nobody can take it over until both are kept
   * @throws BeadleError HISTORY_UNWRITABLE, AUDIT_RUNNING when the lease is somebody else's by now, or what `settle` throws
   */
  readonly record: (record: RunRecord, settle: () => Promise<Settled>, claim?: string) => Promise<string>;
  /** Newest first, by when the settings were read and then by when they were judged. */
  readonly runs: () => Promise<readonly RunHead[]>;
  readonly load: (id: number) => Promise<RunRecord | undefined>;
  /** A run folder was moved. */
  readonly moved: (id: number, place: string) => Promise<void>;
  /** Notes that the evidence of a run, or everything that names a person, was deleted, and deletes it here. */
  readonly purged: (id: number, what: 'evidence' | 'names', at: Date) => Promise<void>;
  /** The reports of a run were made again: its run.json has another digest. */
  readonly rewritten: (id: number, digest: string) => Promise<void>;
  /** Forgets a run whole. */
  readonly forget: (id: number) => Promise<void>;
  /** Takes every trace of one subject out of all runs; that somebody fell short stays, and names nobody. @returns how often it was named: in findings, and in lists of doubts */
  readonly eraseSubject: (ids: readonly string[]) => Promise<number>;
  /**
   * Takes a council out of what workers share: how its last audit ended, what was told, its jobs. Nothing where no
   * computers share anything.
   * @param ids what it may be called in a fleet file
   */
  readonly leaveFleet: (council: string, ids: readonly string[]) => Promise<number>;
  /** Takes a lease that is free or has run out. @returns the present holder when it is somebody's */
  readonly acquire: (name: string, holder: Holder, now: Date) => Promise<Holder | undefined>;
  /** Lengthens a lease that one holds. @returns false when it was lost: that is for good, whoever has it now */
  readonly renew: (
    name: string,
    owner: string,
    time: { readonly now: Date; readonly until: Date },
  ) => Promise<boolean>;
  /** Gives a lease back, or takes it away from a holder that is known to be dead. */
  readonly release: (name: string, owner: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

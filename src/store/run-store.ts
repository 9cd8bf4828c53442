import type { Run } from '../model/run.ts';
import type { RunRecord } from './run-record.ts';

/** One file of a run. `path` is relative, with `/`. */
export interface RunFile {
  readonly path: string;
  /** Pieces are text, made while they are written; they can be asked for again, and are then the same. */
  readonly data: string | Uint8Array | Pieces;
}

/** A long text, piece by piece. */
export interface Pieces {
  readonly [Symbol.iterator]: () => Iterator<string>;
}

export interface Keeping {
  /** When the run was judged; names its place. */
  readonly at: Date;
  readonly signal: AbortSignal;
}

/** The sole right to audit a council, until it is released. */
export interface Claim {
  /** Says who holds it, and is never used twice: what is kept under the claim is refused when somebody else has it. */
  readonly owner: string;
  /** Aborted when another process took it, because this one stood still for too long. */
  readonly lost: AbortSignal;
  /** Asks now whether it was lost, before `lost` says so. A history that cannot be asked is no loss. */
  readonly isLost: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** A run that was kept before. */
export interface KeptRun {
  readonly run: Run;
  readonly place: string;
  /** No other was read after it. */
  readonly isNewest: boolean;
}

/** What comes before a run: another one, be it of the same reading, or only one whose settings were read before. */
export type Than = 'run' | 'reading';

/** Where the runs of one council are kept. */
export interface RunStore {
  /**
   * Makes sure that a run can be kept, so that an hour of reading is not lost to a typing error, and takes in what a
   * process that died left behind.
   * @returns what a person should know of earlier runs, one sentence each
   * @throws BeadleError OUTPUT_UNWRITABLE, HISTORY_UNWRITABLE, HISTORY_NEWER
   */
  readonly prepare: () => Promise<readonly string[]>;
  /** @throws BeadleError AUDIT_RUNNING when another process audits this council */
  readonly claim: () => Promise<Claim>;
  /** The run with which this one is compared; undefined for the first. */
  readonly earlier: (run: Run, than: Than) => Promise<RunRecord | undefined>;
  /** The verdicts of the council's checks before this one and of this one, the oldest first. */
  readonly trend: (run: Run) => Promise<readonly Pick<RunRecord, 'readAt' | 'counts'>[]>;
  /**
   * Keeps a run with all its files and their manifest, or nothing of it; earlier runs stay as they are.
   * @returns where it is kept, as a person can find it
   * @throws BeadleError OUTPUT_UNWRITABLE, HISTORY_UNWRITABLE; AUDIT_RUNNING when the claim is lost; the reason of the
   * signal when it is aborted
   */
  readonly keep: (run: Run, files: readonly RunFile[], keeping: Keeping) => Promise<string>;
  /** The newest run of what was read at such a moment (ISO 8601); undefined where none is kept. It changes nothing. */
  readonly keptOf: (isIt: (readAt: string) => boolean) => Promise<KeptRun | undefined>;
  /** Does for the newest run what whoever kept it may have died before. */
  readonly settle: (place: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

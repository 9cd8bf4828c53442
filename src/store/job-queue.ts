/** One audit that is due. It names a council of the fleet file, and nothing else: no secret and no person. */
export interface AuditJob {
  readonly council: string;
  /** 0 for the first. */
  readonly attempt: number;
  /** ISO 8601: when the audit was asked for, before the first attempt. */
  readonly askedAt: string;
  /** There will be no other. */
  readonly isLast: boolean;
  /** Aborted when the job is taken away: it was cancelled, or given to another worker. */
  readonly signal: AbortSignal;
}

export interface Scheduled {
  readonly council: string;
  /** Five fields, in London time. */
  readonly cron: string;
}

/** Audits that wait for workers, on any number of computers. Of one council there is never more than one. */
export interface JobQueue {
  /** Makes these the schedules, and no others. Each occurrence is one job, however many workers there are. */
  readonly schedule: (schedules: readonly Scheduled[]) => Promise<void>;
  /** @returns for how many councils there is a new job; the others wait or run already */
  readonly send: (councils: readonly string[]) => Promise<number>;
  /**
   * Takes jobs, some at a time, until the queue is stopped. What rejects is tried again, later each time. The job of a
   * worker that gives no sign of life any more is given to another.
   */
  readonly work: (concurrency: number, handle: (job: AuditJob) => Promise<void>) => Promise<void>;
  /** Nothing waits and nothing runs, here or elsewhere. */
  readonly isEmpty: () => Promise<boolean>;
  /** Takes no new job, and waits for those that run. */
  readonly stop: () => Promise<void>;
}

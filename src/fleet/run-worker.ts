import { setTimeout as sleep } from 'node:timers/promises';
import { BeadleError } from '../model/error.ts';
import type { FleetMemory } from '../store/fleet-memory.ts';
import type { AuditJob, JobQueue } from '../store/job-queue.ts';
import { auditAndDeliver } from './audit-and-deliver.ts';
import type { FleetTools } from './audit-one.ts';
import type { CouncilOutcome } from './council-outcome.ts';
import type { FleetCouncil } from './fleet-file.ts';
import type { FleetWatch } from './run-fleet.ts';
import { keepOutcome } from './shared-memory.ts';
import { tellTogether } from './tell-together.ts';

/** Told while a worker works. */
export interface WorkerWatch extends FleetWatch {
  /** An audit could not run, and will be tried again. */
  readonly postponed: (council: FleetCouncil, outcome: Extract<CouncilOutcome, { ran: false }>) => void;
  /** What went wrong beside the audits: the database was away, a notice did not arrive. */
  readonly trouble: (text: string) => void;
}

export interface WorkerRun {
  readonly concurrency: number;
  readonly tools: FleetTools;
  readonly queue: JobQueue;
  readonly memory: FleetMemory;
  readonly watch: WorkerWatch;
  /** Stops it: audits that run are given back to the queue with what they have read so far. */
  readonly signal: AbortSignal;
  /** Ends when nothing waits and nothing runs any more. */
  readonly drain: boolean;
}

/** Another attempt changes nothing about these: somebody has to mend settings, consent or rules first. */
const forSomebody: ReadonlySet<string> = new Set([
  'CONFIG_INVALID',
  'CREDENTIAL_MISSING',
  'CREDENTIAL_REFUSED',
  'CONSENT_MISSING',
  'TENANT_WRONG',
  'RULE_INVALID',
  'POLICY_INVALID',
  'HISTORY_NEWER',
  'USAGE',
]);

const tellEveryMs = 5 * 60 * 1000;
const askEveryMs = 500;

const unknown = (id: string, file: string): BeadleError =>
  new BeadleError('CONFIG_INVALID', `There is a job for the council "${id}", which ${file} does not name.`, {
    hint: 'Give every worker the same fleet file, and start workers again when it has changed.',
  });

/** One job. It rejects when the job is to be tried again; the queue keeps the code alone, no text of a tenant. */
async function handle(job: AuditJob, run: WorkerRun): Promise<void> {
  const { tools, watch, memory, signal } = run;
  const council = tools.fleet.councils.find(({ id }) => id === job.council);
  if (council === undefined) {
    // The queue keeps why a job failed, and nobody reads it there.
    const error = unknown(job.council, tools.fleet.file);
    watch.trouble(`${error.message} ${error.hint}`);
    throw error;
  }
  watch.began(council);
  const outcome = await auditAndDeliver(council, {
    // A worker that died may have kept the run, and have had the job still to note as done.
    tools: job.attempt === 0 ? tools : { ...tools, doneSince: job.askedAt },
    says: (text) => watch.says(council, text),
    signal: AbortSignal.any([signal, job.signal]),
  });
  if (!outcome.ran) {
    const { code } = outcome.error;
    const isStopped = signal.aborted || job.signal.aborted;
    if (isStopped || (!job.isLast && !forSomebody.has(code))) {
      watch.postponed(council, outcome);
      throw new Error(code);
    }
    // Somebody audits it outside the queue, and keeps how that ended.
    if (code === 'AUDIT_RUNNING') return;
  }
  await keepOutcome(memory, { id: council.id, outcome, endedAt: tools.clock() });
  watch.ended(council, outcome);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function emptied(queue: JobQueue, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await queue.isEmpty())) await sleep(askEveryMs);
}

/**
 * Audits councils whose jobs wait, until it is stopped or, with `drain`, until there are none. What a worker that died
 * left is taken over; who only stood still finds its claim lost and writes nothing.
 * @throws BeadleError CONFIG_INVALID when a `cron:` of the fleet file names no time; HISTORY_UNWRITABLE
 */
export async function runWorker(run: WorkerRun): Promise<void> {
  const { queue, tools, watch, memory, signal, concurrency, drain } = run;
  const scheduled = tools.fleet.councils.flatMap(({ id, cron }) =>
    cron === undefined ? [] : [{ council: id, cron }],
  );
  const tell = async (): Promise<void> => {
    const isQuiet = () => queue.isEmpty();
    for (const problem of await tellTogether({ tools, memory, isQuiet })) watch.trouble(problem);
  };
  const telling = setInterval(
    () => void tell().catch((error: unknown) => watch.trouble(String(error))),
    tellEveryMs,
  );
  try {
    await queue.schedule(scheduled);
    await queue.work(concurrency, (job) => handle(job, run));
    await (drain ? emptied(queue, signal) : stopped(signal));
  } finally {
    clearInterval(telling);
    await queue.stop();
  }
  if (drain && !signal.aborted) await tell();
}

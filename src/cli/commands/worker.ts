import { readFleet } from '../../fleet/fleet-file.ts';
import { runWorker } from '../../fleet/run-worker.ts';
import { sharedTenants } from '../../fleet/shared-tenants.ts';
import { councilsAtOnce } from '../fleet/at-once.ts';
import { fleetTools } from '../fleet/fleet-tools.ts';
import { prepareLongRun } from '../fleet/long-run.ts';
import { openQueue } from '../fleet/open-queue.ts';
import { lineWatch, type LogForm } from '../fleet/watch.ts';
import { whileNotInterrupted } from '../interrupt.ts';
import { practiceGround } from '../practice/practice-ground.ts';
import type { Command } from './command-options.ts';

export interface WorkerCommand {
  readonly fleet: string;
  readonly concurrency: number | undefined;
  readonly drain: boolean;
  readonly log: LogForm;
}

/**
 * `beadle worker`: audits councils whose turn it is, on any number of computers. Ctrl-C, or a polite kill, gives what it
 * is at back to the others.
 */
export const worker: Command<WorkerCommand> = async (options, terminal) => {
  prepareLongRun();
  const fleet = await readFleet(options.fleet);
  const concurrency = councilsAtOnce(options.concurrency, fleet.concurrency);
  const watch = await lineWatch(terminal, options.log, fleet);
  const practice = practiceGround();
  const { queue, memory } = await openQueue(fleet, { onTrouble: watch.trouble, sendsOnly: false });
  const tools = {
    ...fleetTools(fleet, practice),
    resume: true,
    takesOver: true,
    claimTenant: sharedTenants({ mayRepeat: true }),
  };
  try {
    return await whileNotInterrupted(async (signal) => {
      await runWorker({ concurrency, tools, queue, memory, watch, signal, drain: options.drain });
      return 0;
    });
  } finally {
    await memory.close();
    await practice.close();
  }
};

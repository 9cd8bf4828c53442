import { chooseCouncils } from '../../fleet/choose-councils.ts';
import { readFleet } from '../../fleet/fleet-file.ts';
import { printable } from '../../model/printable.ts';
import { openQueue } from '../fleet/open-queue.ts';
import type { Command } from './command-options.ts';

export interface FleetQueueCommand {
  readonly fleet: string;
  readonly only: readonly string[];
  readonly group: readonly string[];
}

/** `beadle fleet queue`: lets workers audit councils now. One whose audit waits or runs already gets no second one. */
export const fleetQueue: Command<FleetQueueCommand> = async (options, terminal) => {
  const fleet = await readFleet(options.fleet);
  const councils = chooseCouncils(fleet, { only: options.only, groups: options.group });
  const { queue, memory } = await openQueue(fleet, {
    onTrouble: (text) => terminal.error(printable(text)),
    sendsOnly: true,
  });
  try {
    const sent = await queue.send(councils.map(({ id }) => id));
    const waiting = councils.length - sent;
    terminal.result(
      terminal.json
        ? JSON.stringify({ queued: sent, alreadyWaiting: waiting })
        : `${String(sent)} of ${String(councils.length)} councils queued${waiting === 0 ? '' : `; ${String(waiting)} wait or run already`}.`,
    );
    return 0;
  } finally {
    await queue.stop();
    await memory.close();
  }
};

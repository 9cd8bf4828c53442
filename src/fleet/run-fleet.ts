import pLimit from 'p-limit';
import type { FleetMemory } from '../store/fleet-memory.ts';
import { auditAndDeliver } from './audit-and-deliver.ts';
import type { FleetTools } from './audit-one.ts';
import type { CouncilOutcome } from './council-outcome.ts';
import type { FleetCouncil } from './fleet-file.ts';
import { keepOutcome } from './shared-memory.ts';
import { keepFleetState, lastOutcomesIn, readFleetState, type FleetState } from './fleet-state.ts';

/** Told while a fleet runs; a table, a log or nobody. */
export interface FleetWatch {
  readonly began: (council: FleetCouncil) => void;
  readonly says: (council: FleetCouncil, text: string) => void;
  readonly ended: (council: FleetCouncil, outcome: CouncilOutcome) => void;
}

export interface FleetRun {
  readonly councils: readonly FleetCouncil[];
  readonly concurrency: number;
  readonly tools: FleetTools;
  readonly watch: FleetWatch;
  /** Where workers on other computers look. */
  readonly memory?: FleetMemory | undefined;
  /** Stops everything; what has not begun stays undone and can be resumed. */
  readonly signal: AbortSignal;
  /** Milliseconds that a stopped audit has to end by itself; default ten seconds. */
  readonly graceMs?: number;
}

/** What an interrupted run of the same fleet has done already, where it is to be resumed. */
function interruptedRun(
  before: FleetState | undefined,
  { tools }: FleetRun,
): Pick<FleetState, 'startedAt' | 'outcomes'> | undefined {
  if (!tools.resume || before === undefined || before.endedAt !== undefined) return undefined;
  // What ran and could not be delivered is found finished, and delivered then.
  const done = Object.entries(before.outcomes).filter(([, one]) => one.ran && one.notDelivered === undefined);
  return { startedAt: before.startedAt, outcomes: Object.fromEntries(done) };
}

/**
 * Audits the councils of a fleet, some at a time. One that is broken, slow or audited by another process stops no
 * other; what was done is kept after each, so that an interrupted run can be resumed.
 * @returns the outcome of each council by its id; those that had not begun when everything was stopped are missing
 */
export async function runFleet(fleetRun: FleetRun): Promise<FleetState['outcomes']> {
  const { councils, concurrency, watch, memory, signal } = fleetRun;
  const last = await readFleetState(fleetRun.tools.fleet.folder);
  const before = interruptedRun(last, fleetRun);
  const tools = { ...fleetRun.tools, doneSince: before?.startedAt };
  const keep = keepFleetState(tools.fleet.folder);
  const state: FleetState = {
    format: 'beadle-fleet-run',
    version: 1,
    startedAt: before?.startedAt ?? tools.clock().toISOString(),
    councils: councils.map(({ id }) => id),
    outcomes: before?.outcomes ?? {},
    earlier: lastOutcomesIn(last),
  };
  await keep(state);
  const limit = pLimit(concurrency);
  await Promise.all(
    councils
      .filter(({ id }) => state.outcomes[id] === undefined)
      .map((council) =>
        limit(async () => {
          if (signal.aborted) return;
          watch.began(council);
          const outcome = await auditAndDeliver(council, {
            tools,
            signal,
            graceMs: fleetRun.graceMs,
            says: (text) => watch.says(council, text),
          });
          if (signal.aborted && !outcome.ran) return;
          state.outcomes[council.id] = outcome;
          await keep(state);
          if (memory !== undefined)
            await keepOutcome(memory, { id: council.id, outcome, endedAt: tools.clock() });
          watch.ended(council, outcome);
        }),
      ),
  );
  if (!signal.aborted) await keep({ ...state, endedAt: tools.clock().toISOString() });
  // A run of some councils goes on with the outcomes of all, and tells its own.
  const asked = new Set(state.councils);
  return Object.fromEntries(Object.entries(state.outcomes).filter(([id]) => asked.has(id)));
}

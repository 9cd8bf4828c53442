import pLimit from 'p-limit';
import { ofTheCouncil, type Changes } from '../history/compare.ts';
import { doFirstKeys, openDoFirst } from '../history/do-first.ts';
import { BeadleError } from '../model/error.ts';
import { recordOf } from '../store/run-record.ts';
import type { Audited } from '../audit/audit-council.ts';
import { auditOne, settingsOf, type FleetTools } from './audit-one.ts';
import type { CouncilOutcome } from './council-outcome.ts';
import { deliver } from './deliver.ts';
import type { FleetCouncil } from './fleet-file.ts';
import { keepFleetState, readFleetState, type FleetState } from './fleet-state.ts';

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
  /** Stops everything; what has not begun stays undone and can be resumed. */
  readonly signal: AbortSignal;
  /** Milliseconds that a stopped audit has to end by itself; default ten seconds. */
  readonly graceMs?: number;
}

/** A stopped audit has this long to end by itself before it is left to its fate. */
const tenSeconds = 10_000;

const tooLong = (minutes: number): BeadleError =>
  new BeadleError('CANCELLED', `The audit took longer than ${String(minutes)} minutes and was stopped.`, {
    hint: 'Run it again with --resume: it goes on from there. Or allow more with "minutesPerCouncil:".',
  });

/** Rejects when the signal is aborted and the work has not ended soon after: nothing may hold up the others. */
function orLeft<T>(work: Promise<T>, signal: AbortSignal, grace: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      timer = setTimeout(() => reject(signal.reason as Error), grace);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });
}

/** Runs work that is stopped after some minutes, or when everything is. */
async function within<T>(
  minutes: number,
  { signal: stop, graceMs = tenSeconds }: Pick<FleetRun, 'signal' | 'graceMs'>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(tooLong(minutes)), minutes * 60_000);
  const stopAll = (): void => controller.abort(stop.reason);
  stop.addEventListener('abort', stopAll, { once: true });
  try {
    return await orLeft(work(controller.signal), controller.signal, graceMs);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopAll);
  }
}

/** A fault of ours in one council must not stop the others; its stack goes into the outcome. */
function errorOf(error: unknown): { readonly code: string; readonly message: string; readonly hint: string } {
  if (error instanceof BeadleError) return { code: error.code, message: error.message, hint: error.hint };
  return {
    code: 'INTERNAL',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    hint: 'This is a fault in Beadle, not in the settings. Please report it with these lines.',
  };
}

const counted = (changes: Changes) => ({
  fresh: ofTheCouncil(changes.fresh).length,
  gone: ofTheCouncil(changes.gone).length,
  unseen: changes.unseen.length,
});

async function copies(place: string, deliverTo: string | undefined) {
  if (deliverTo === undefined) return {};
  try {
    return { delivered: await deliver(place, deliverTo) };
  } catch (error) {
    return { notDelivered: `${deliverTo}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function outcomeOf({ run, place, code, changes }: Audited, council: FleetCouncil) {
  const record = recordOf(run, '');
  return {
    ran: true as const,
    council: run.council,
    code,
    place,
    readAt: run.readAt,
    doFirstKeys: doFirstKeys(record),
    doFirst: openDoFirst(record).reduce((sum, { open }) => sum + open, 0),
    ...(changes === undefined ? {} : { changes: counted(changes) }),
    couldNotCheck: run.counts['could-not-check'] ?? 0,
    ...(await copies(place, council.deliverTo)),
  };
}

async function auditAndDeliver(council: FleetCouncil, fleetRun: FleetRun): Promise<CouncilOutcome> {
  const { tools, watch } = fleetRun;
  const began = tools.clock().getTime();
  const seconds = (): number => (tools.clock().getTime() - began) / 1000;
  let name: string | undefined;
  try {
    const settings = await settingsOf(council, tools);
    name = settings.council;
    const audited = await within(tools.fleet.minutesPerCouncil, fleetRun, (signal) =>
      auditOne(settings, tools, { signal, say: (text) => watch.says(council, text) }),
    );
    return { ...(await outcomeOf(audited, council)), seconds: seconds() };
  } catch (error) {
    return {
      ran: false,
      file: council.config,
      ...(name === undefined ? {} : { council: name }),
      error: errorOf(error),
      seconds: seconds(),
    };
  }
}

/** What an interrupted run of the same fleet has done already, where it is to be resumed. */
async function alreadyDone({ tools }: FleetRun): Promise<FleetState['outcomes']> {
  const before = tools.resume ? await readFleetState(tools.fleet.folder) : undefined;
  if (before === undefined || before.endedAt !== undefined) return {};
  return Object.fromEntries(Object.entries(before.outcomes).filter(([, { ran }]) => ran));
}

/**
 * Audits the councils of a fleet, some at a time. One that is broken, slow or audited by another process stops no
 * other; what was done is kept after each, so that an interrupted run can be resumed.
 * @returns the outcome of each council by its id; those that had not begun when everything was stopped are missing
 */
export async function runFleet(fleetRun: FleetRun): Promise<FleetState['outcomes']> {
  const { councils, concurrency, tools, watch, signal } = fleetRun;
  const keep = keepFleetState(tools.fleet.folder);
  const state: FleetState = {
    format: 'beadle-fleet-run',
    version: 1,
    startedAt: tools.clock().toISOString(),
    councils: councils.map(({ id }) => id),
    outcomes: await alreadyDone(fleetRun),
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
          const outcome = await auditAndDeliver(council, fleetRun);
          if (signal.aborted && !outcome.ran) return;
          state.outcomes[council.id] = outcome;
          await keep(state);
          watch.ended(council, outcome);
        }),
      ),
  );
  if (!signal.aborted) await keep({ ...state, endedAt: tools.clock().toISOString() });
  return state.outcomes;
}

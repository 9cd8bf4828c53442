import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyingProcesses } from './copying-process.ts';
import { deliver } from './deliver.ts';
import type { Parcel } from './deliver-child.ts';
import { orLeft } from './within-minutes.ts';

/**
 * Copies what the clerk and the public get of a run.
 * @returns the folder
 * @throws what the file system says; an Error where the folder did not answer in time; the reason of the signal
 */
export type Courier = (parcel: Parcel, signal: AbortSignal) => Promise<string>;

interface Patience {
  /** The program that copies. */
  readonly program?: string;
  /** Milliseconds that a delivery may take. */
  readonly usual?: number;
  /** The same where the last one into a folder beside it got no answer. */
  readonly little?: number;
}

/** As the published package has it, and as a checkout has it. */
const [built = '', source = ''] = [
  new URL('../../src/fleet/deliver-child.js', import.meta.url),
  new URL('../../src/fleet/deliver-child.ts', import.meta.url),
].map((url) => fileURLToPath(url));

/** A filter or a profile of the system lets no other process be started. */
const isNotStarted = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && String(error.syscall).startsWith('spawn');

const noAnswer = (ms: number): Error =>
  new Error(
    `the folder did not answer within ${String(Math.round(ms / 1000))} seconds. Check the disk or the share, then audit this council again`,
  );

/**
 * A share that is away lets a file call wait for ever. Node has four threads for these, which all councils need, and cannot
 * end while one waits (Node 24.21, tried 2026-11-30 with a pipe that nobody writes). So another process copies, which can be
 * killed. Where none can be started, this one copies, as well as it can.
 */
export function courier({
  program = existsSync(built) ? built : source,
  usual = 5 * 60_000,
  little = 20_000,
}: Patience = {}): Courier {
  const copy = copyingProcesses(program);
  const silent = new Set<string>();
  const carried = async (parcel: Parcel, ending: AbortSignal): Promise<string> => {
    const receipt = await copy(parcel, ending).catch(async (error: unknown) => {
      if (!isNotStarted(error)) throw error;
      return { delivered: await orLeft(deliver(parcel.place, parcel.deliverTo), ending, 0) };
    });
    if ('problem' in receipt) throw new Error(receipt.problem);
    return receipt.delivered;
  };
  return async (parcel, signal) => {
    const beside = dirname(parcel.deliverTo);
    const ms = silent.has(beside) ? little : usual;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(noAnswer(ms)), ms);
    try {
      const delivered = await carried(parcel, AbortSignal.any([signal, late.signal]));
      silent.delete(beside);
      return delivered;
    } catch (error) {
      if (late.signal.aborted) silent.add(beside);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

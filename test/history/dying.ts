import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { HistoryStore } from '../../src/store/history-store.ts';

/** What a process does to the disk, by the names under which Node has it. */
const ofDisk = {
  promises: ['rename', 'rm', 'rmdir', 'mkdir', 'writeFile', 'unlink'],
  sync: ['openSync', 'appendFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'writeFileSync', 'unlinkSync'],
} as const;
const ofHistory = ['eraseSubject', 'purged', 'rewritten', 'forget', 'moved'] as const;

class Dead extends Error {}
type Act = (...given: unknown[]) => unknown;

/**
 * Does a piece of work in a process that dies: before its step number `last` it stops, and nothing that it would still do
 * to the disk or to the history is done, not even to tidy up. Reading is no step.
 * @returns how many steps it did, and whether it came to its end
 */
export async function dyingAt(
  last: number,
  history: HistoryStore,
  work: (history: HistoryStore) => Promise<unknown>,
): Promise<{ readonly steps: number; readonly ended: boolean }> {
  let done = 0;
  const step = (): void => {
    if (done + 1 >= last) throw new Dead();
    done += 1;
  };
  const before = { promises: { ...promises }, sync: { ...fs } };
  const slow = promises as unknown as Record<string, Act>;
  const fast = fs as unknown as Record<string, Act>;
  for (const name of ofDisk.promises)
    slow[name] = (...given) => {
      try {
        step();
      } catch (error) {
        return Promise.reject(error as Error);
      }
      return (before.promises[name] as Act)(...given);
    };
  for (const name of ofDisk.sync)
    fast[name] = (...given) => {
      // To read a file changes nothing.
      if (name !== 'openSync' || given[1] !== 'r') step();
      return (before.sync[name] as Act)(...given);
    };
  syncBuiltinESMExports();
  const mortal = { ...history } as Record<string, unknown>;
  for (const name of ofHistory)
    mortal[name] = async (...given: unknown[]) => {
      step();
      return (history[name] as Act)(...given);
    };
  try {
    await work(mortal as unknown as HistoryStore);
    return { steps: done, ended: true };
  } catch (error) {
    if (done + 1 < last) throw error;
    return { steps: done, ended: false };
  } finally {
    for (const name of ofDisk.promises) slow[name] = before.promises[name] as Act;
    for (const name of ofDisk.sync) fast[name] = before.sync[name] as Act;
    syncBuiltinESMExports();
  }
}

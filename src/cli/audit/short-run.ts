import { statSync } from 'node:fs';
import { ownProcess } from '../own-process.ts';

/** Bytes, of some 650 people. A longer run pays for being optimised; that of 2,000 people gains nothing here. */
const shortAtMost = 3_000_000;

/**
 * Optimising code, and collecting garbage on several threads, are for programs that go on running. A small audit ends before
 * either pays: they take a fifth of its processor time. V8 reads these each time and not once
 * (flag-definitions.h of V8 13.6, 30 November 2026). They change nothing but speed.
 */
const unwanted = ['opt', 'maglev', 'parallel-scavenge'] as const;

/** Whether judging this snapshot ends soon; a file that cannot be looked at is told of by who reads it. */
function endsSoon(snapshot: string): boolean {
  return (statSync(snapshot, { throwIfNoEntry: false })?.size ?? 0) <= shortAtMost;
}

/** Prepares a process of ours that judges this snapshot, where it is a small one. */
export async function prepareShortRun(snapshot: string): Promise<void> {
  if (!ownProcess.isOurs() || !endsSoon(snapshot)) return;
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of unwanted) setFlagsFromString(`--no-${flag}`);
  // What was compiled is kept then, for processes that start without these (`bin/load-built.js`).
  process.prependOnceListener('exit', () => {
    for (const flag of unwanted) setFlagsFromString(`--${flag}`);
  });
}

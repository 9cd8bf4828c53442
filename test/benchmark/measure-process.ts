import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const reporter = new URL('report-usage.js', import.meta.url).href;

/** What one process used. */
export interface Used {
  /** CPU of all its threads, user and system. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The most that was resident at any moment. */
  readonly peakMb: number;
}

/** Runs a Node process and tells what it used. @param ends exit codes that are right @param cwd also holds its report */
export function measureProcess(
  args: readonly string[],
  { cwd, ends }: { cwd: string; ends: readonly number[] },
): Used {
  const file = join(cwd, 'usage.json');
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, BEADLE_BENCH_USAGE: file },
  });
  const wallMs = performance.now() - started;
  if (status === null || !ends.includes(status))
    throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr.toString()}`);
  const { cpuMs, peakMb } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Used, 'wallMs'>;
  return { cpuMs, peakMb, wallMs };
}

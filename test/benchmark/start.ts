import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './result.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const runs = 25;

/** Milliseconds of a whole process. */
const timeOf = (args: readonly string[]): number => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}`);
  return performance.now() - started;
};

/**
 * Start-up of `beadle --help` against a Node process that does nothing, on the same machine. The two take turns, and the
 * fastest of each counts: the figure least disturbed by other work.
 */
export const startBench = (): Promise<BenchResult[]> => {
  const pairs = Array.from({ length: runs }, () => ({
    nothing: timeOf(['-e', '0']),
    help: timeOf(['bin/beadle.js', '--help']),
  }));
  const nothing = Math.min(...pairs.map((pair) => pair.nothing));
  const help = Math.min(...pairs.map((pair) => pair.help));
  return Promise.resolve([
    { name: 'node -e 0', value: Math.round(nothing), unit: 'ms', goal: 'for orientation', holds: null },
    { name: 'beadle --help', value: Math.round(help), unit: 'ms', goal: 'for orientation', holds: null },
    {
      name: 'beadle --help against node -e 0',
      value: Number((help / nothing).toFixed(2)),
      unit: 'times',
      goal: 'at most 6 times',
      holds: help / nothing <= 6,
    },
  ]);
};

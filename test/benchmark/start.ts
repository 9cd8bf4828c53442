import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './result.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds of a whole process, the smallest of several: the figure least disturbed by other work. */
const fastest = (args: readonly string[], runs: number): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}`);
      return performance.now() - started;
    }),
  );

/** Start-up of `beadle --help` against a Node process that does nothing, in the same run on the same machine. */
export const startBench = (): Promise<BenchResult[]> => {
  const nothing = fastest(['-e', '0'], 15);
  const help = fastest(['bin/beadle.js', '--help'], 15);
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

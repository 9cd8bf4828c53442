import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureProcess } from './measure-process.ts';
import type { BenchResult } from './result.ts';
import { writePackage } from '../package/write-package.ts';
import { councilSettings } from './audit.ts';
import { writeScaleSnapshot } from './scale-snapshot.ts';

const runs = 9;

/** What is started, and how many times the CPU of a Node process that does nothing it may take. */
const started = [
  { name: 'beadle --help', args: ['--help'], times: 2 },
  { name: 'beadle rules list', args: ['rules', 'list'], times: 5 },
  {
    name: 'beadle audit --snapshot of 15 mailboxes',
    args: ['audit', '--snapshot', 'snapshot.json'],
    times: 12,
  },
] as const;

/**
 * CPU of whole processes against a Node process that does nothing, on the same machine. They take turns, and the least
 * of each counts: the figure least disturbed by other work.
 */
export async function startBench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-start-'));
  try {
    const beadle = await writePackage(join(folder, 'package'));
    const tenant = await writeScaleSnapshot(15, join(folder, 'snapshot.json'));
    writeFileSync(join(folder, 'beadle.yaml'), councilSettings(tenant));
    const least = new Map<string, number>();
    const measure = (name: string, args: readonly string[]): void => {
      const { cpuMs } = measureProcess(args, { cwd: folder, ends: [0, 1, 3] });
      least.set(name, Math.min(least.get(name) ?? Infinity, cpuMs));
    };
    for (let run = 0; run < runs; run += 1) {
      measure('nothing', ['-e', '0']);
      for (const { name, args } of started) measure(name, [beadle, ...args]);
    }
    const nothing = least.get('nothing') ?? 0;
    return [
      { name: 'node -e 0', value: Math.round(nothing), unit: 'ms', goal: 'for orientation', holds: null },
      ...started.map(({ name, times }) => {
        const value = (least.get(name) ?? 0) / nothing;
        return {
          name: `${name} against node -e 0`,
          value: Number(value.toFixed(2)),
          unit: 'times',
          goal: `at most ${String(times)} times`,
          holds: value <= times,
        };
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

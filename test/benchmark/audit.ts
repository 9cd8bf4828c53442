import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackage } from '../package/write-package.ts';
import { measureProcess } from './measure-process.ts';
import type { BenchResult } from './result.ts';
import { writeScaleSnapshot } from './scale-snapshot.ts';

interface Size {
  readonly mailboxes: number;
  /** CPU of the whole process, in seconds. */
  readonly cpu: number;
  readonly peak?: number;
  readonly disk?: number;
}

/** Goals of an audit of a council of each size, from a saved snapshot to its folder. */
const sizes: readonly Size[] = [
  { mailboxes: 15, cpu: 1 },
  { mailboxes: 500, cpu: 1.2 },
  { mailboxes: 10_000, cpu: 8, peak: 500, disk: 60 },
];

/** `beadle.yaml` of the generated council. */
export const councilSettings = (tenant: string): string =>
  [
    'council: Largeton Town Council',
    'nation: england',
    'policy: wouldham',
    `tenant: ${tenant}`,
    'signIn: { method: azure-cli, clientId: 00000001-1111-4007-a000-000000000009 }',
    'output: out',
    '',
  ].join('\n');

/** Each file once: `latest` is a link to a folder, and its files would count twice. */
function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => realpathSync(join(entry.parentPath, entry.name)));
  return [...new Set(files)].reduce((sum, file) => sum + statSync(file).size, 0);
}

const row = (name: string, value: number, unit: string, goal: number | undefined): BenchResult => ({
  name,
  value: Number(value.toFixed(2)),
  unit,
  goal: goal === undefined ? 'for orientation' : `at most ${String(goal)} ${unit}`,
  holds: goal === undefined ? null : value <= goal,
});

async function auditOf(beadle: string, { mailboxes, cpu, peak, disk }: Size): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-audit-'));
  try {
    const tenant = await writeScaleSnapshot(mailboxes, join(folder, 'snapshot.json'));
    writeFileSync(join(folder, 'beadle.yaml'), councilSettings(tenant));
    const used = measureProcess([beadle, 'audit', '--snapshot', 'snapshot.json'], {
      cwd: folder,
      ends: [0, 1, 3],
    });
    const named = (what: string): string => `${mailboxes.toLocaleString('en-GB')} mailboxes: ${what}`;
    return [
      row(named('CPU'), used.cpuMs / 1000, 's', cpu),
      row(named('time'), used.wallMs / 1000, 's', undefined),
      row(named('peak memory'), used.peakMb, 'MB', peak),
      row(named('on disk'), bytesBelow(join(folder, 'out')) / 1024 / 1024, 'MB', disk),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A whole audit from a saved snapshot by the published package, each in a process of its own: start, reading, judging,
 * documents and history.
 */
export async function auditBench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-package-'));
  try {
    const beadle = await writePackage(folder);
    const results: BenchResult[] = [];
    for (const size of sizes) results.push(...(await auditOf(beadle, size)));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

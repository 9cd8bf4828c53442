import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeSnapshot } from '../../src/audit/judge-snapshot.ts';
import { standardsShelf } from '../../src/audit/standards.ts';
import { renderAll } from '../../src/documents/render-all.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import { hashed } from '../../src/snapshot/hashed-data.ts';
import { parseSnapshot } from '../../src/sources/snapshot-file.ts';
import { recordOf } from '../../src/store/record-of.ts';
import type { BenchResult } from './result.ts';
import { writeScaleSnapshot } from './scale-snapshot.ts';

const councils = 100;
const warm = 10;
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
const now = new Date('2026-11-24T12:00:00Z');

/** From the text of a snapshot to every byte of its run, without the disk. */
async function auditInMemory(text: string, standardsOf: ReturnType<typeof standardsShelf>): Promise<void> {
  const standards = await standardsOf('wouldham', '.');
  const council = {
    name: 'Largeton Town Council',
    nation: 'england',
    inputs: CouncilInputs.parse({}),
    attestations: [],
    exceptions: [],
  } as const;
  const run = judgeSnapshot(parseSnapshot(text, 'snapshot.json'), { council, standards, now });
  for (const { data } of renderAll(run)) hashed(data);
  recordOf(run, '');
}

/** Many councils of 15 mailboxes one after the other in one process, as a fleet has them. */
export async function councilsBench(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beadle-bench-councils-'));
  try {
    const file = join(folder, 'snapshot.json');
    await writeScaleSnapshot(15, file);
    const text = readFileSync(file, 'utf8');
    const standardsOf = standardsShelf();
    const used: number[] = [];
    const held: number[] = [];
    for (let done = 0; done < councils; done += 1) {
      const before = process.cpuUsage();
      await auditInMemory(text, standardsOf);
      const { user, system } = process.cpuUsage(before);
      used.push((user + system) / 1000);
      globalThis.gc?.();
      held.push(process.memoryUsage().heapUsed);
    }
    const first = used[0] ?? 0;
    const later = used.slice(warm).toSorted((a, b) => a - b);
    const middle = later[Math.floor(later.length / 2)] ?? 0;
    const growth = megabytes((held.at(-1) ?? 0) - (held[warm] ?? 0));
    const most = megabytes(Math.max(...held.slice(warm)));
    return [
      {
        name: 'first council: CPU',
        value: Math.round(first),
        unit: 'ms',
        goal: 'for orientation',
        holds: null,
      },
      {
        name: 'warm council: CPU',
        value: Math.round(middle),
        unit: 'ms',
        goal: 'at most 130 ms',
        holds: middle <= 130,
      },
      {
        name: 'held after a collection, at most',
        value: most,
        unit: 'MB',
        goal: 'under 250 MB',
        holds: most < 250,
      },
      {
        name: `growth from council ${String(warm)} to ${String(councils)}`,
        value: growth,
        unit: 'MB',
        goal: 'at most 5 MB',
        holds: growth <= 5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

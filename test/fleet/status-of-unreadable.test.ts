import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { historyFileOf } from '../../src/audit/history-of.ts';
import type { StatusRow } from '../../src/history/status-row.ts';
import { inProcess } from '../cli/in-process.ts';
import { council, folders, keep } from '../history/kept-run.ts';
import { sampleRun } from '../report/sample-run.ts';

function fleetOf(folder: string): string {
  const fleet = join(folders.empty(), 'fleet.yaml');
  writeFileSync(fleet, `councils:\n  - { folder: ${JSON.stringify(folder)}, name: ann }\n`);
  return fleet;
}

async function rowOf(folder: string): Promise<StatusRow | undefined> {
  const fleet = fleetOf(folder);
  const { stdout } = await inProcess('fleet', 'status', '--fleet', fleet, '--json');
  return (JSON.parse(stdout) as StatusRow[])[0];
}

it('shows when a council was last read, although a file of its clerk or its own cannot be read now', async () => {
  const folder = council({ attestations: 'gone.yaml' });
  await keep(folder, 3);
  expect(await rowOf(folder)).toMatchObject({
    council: sampleRun().council,
    ageDays: 3,
    openFindings: expect.any(Number),
    problem: expect.stringContaining('gone.yaml'),
  });
  const work = await inProcess('fleet', 'todo', '--fleet', fleetOf(folder), '--json');
  expect(JSON.parse(work.stdout)).toMatchObject({
    without: [],
    fixes: expect.arrayContaining([expect.anything()]),
  });
  const file = join(folder, 'beadle.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nbad: [\n`);
  expect(await rowOf(folder)).toMatchObject({
    council: 'ann',
    ageDays: 3,
    problem: expect.stringContaining('not valid YAML'),
  });
});

it('tells both where neither the settings nor the history of a council can be read', async () => {
  const folder = council({ attestations: 'gone.yaml' });
  await keep(folder, 3);
  writeFileSync(
    historyFileOf({ output: folder, council: 'ann', settingsFolder: folder }),
    'this is no database, and long enough to be looked at as one',
  );
  const row = await rowOf(folder);
  expect(row?.problem).toContain('gone.yaml');
  expect(row?.problem).toContain('history');
  expect(row?.ageDays).toBeUndefined();
});

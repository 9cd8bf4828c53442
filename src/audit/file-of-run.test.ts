import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evidenceAt, runJsonAt } from './file-of-run.ts';
import { packedSnapshotFile, providerFolder, runFile, snapshotFile } from './run-files.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-file-of-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function runFolder(name: string, files: readonly string[]): string {
  const folder = join(root, name);
  mkdirSync(join(folder, providerFolder), { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), '');
  return folder;
}

it('a run folder, and the part of it for the provider, stand for the file in it', () => {
  const small = runFolder('small', [runFile, snapshotFile]);
  const large = runFolder('large', [runFile, packedSnapshotFile]);
  for (const part of ['', providerFolder]) {
    expect(runJsonAt(join(small, part))).toBe(join(small, runFile));
    expect(evidenceAt(join(small, part))).toBe(join(small, snapshotFile));
    expect(evidenceAt(join(large, part))).toBe(join(large, packedSnapshotFile));
  }
});

it('a file, a folder without one, and what is not there, stand for themselves', () => {
  const purged = runFolder('purged', []);
  const file = join(runFolder('some', [runFile]), runFile);
  for (const path of [file, purged, join(root, 'absent')]) {
    expect(runJsonAt(path)).toBe(path);
    expect(evidenceAt(path)).toBe(path);
  }
});

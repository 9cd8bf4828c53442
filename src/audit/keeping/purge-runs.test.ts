import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { manifestFile, runFile } from '../run-files.ts';
import { hasNames, removeFiles } from './purge-runs.ts';

const place = mkdtempSync(join(tmpdir(), 'beadle-purge-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('deletes run.json last: by it a person is found when an erasure that was interrupted is repeated', async () => {
  const paths = ['PROVIDER ONLY/findings.csv', runFile, 'PRIVATE for the clerk/Questions.docx'];
  const files = paths.map((path) => ({ path, bytes: 1, sha256: path }));
  const manifest = JSON.stringify({ format: 'beadle-manifest', version: 1, files });
  for (const [path, text] of [
    ...paths.map((one) => [one, 'x'] as const),
    [manifestFile, manifest] as const,
  ]) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const removed: string[] = [];
  await removeFiles(place, hasNames, { at: new Date(), because: 'erasure' }, (file) => {
    removed.push(relative(place, file).split(sep).join('/'));
    return Promise.resolve();
  });
  expect(removed).toHaveLength(3);
  expect(removed.at(-1)).toBe(runFile);
});

it.each([
  '../beadle.yaml',
  '/beadle.yaml',
  'PROVIDER ONLY/../../beadle.yaml',
  '..\\beadle.yaml',
  'C:/beadle.yaml',
])('a manifest that names %s deletes nothing', async (path) => {
  const files = [{ path, bytes: 1, sha256: 'x' }];
  writeFileSync(join(place, manifestFile), JSON.stringify({ format: 'beadle-manifest', version: 1, files }));
  const removed: string[] = [];
  const deletion = removeFiles(
    place,
    () => true,
    { at: new Date(), because: 'retention' },
    (file) => {
      removed.push(file);
      return Promise.resolve();
    },
  );
  await expect(deletion).rejects.toMatchObject({ code: 'RUN_UNREADABLE' });
  expect(removed).toEqual([]);
});

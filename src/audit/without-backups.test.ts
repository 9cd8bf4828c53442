import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openHistory } from './history-file.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-backups-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = new Date('2026-11-22T11:33:00Z');

it.each([
  ['names are purged', 'purge', false],
  ['a run is forgotten', 'forget', false],
  ['a person is erased', 'erase', false],
  ['evidence alone is purged, which it never held', 'evidence', true],
])('the back-up of an update stays until %s', async (_when, what, stays) => {
  const folder = mkdtempSync(join(root, 'case-'));
  const history = await openHistory(join(folder, 'history.sqlite'));
  writeFileSync(join(folder, 'history.sqlite.version-1.backup'), 'whoever was erased');
  const work = {
    purge: () => history.purged(1, 'names', at),
    forget: () => history.forget(1),
    erase: () => history.eraseSubject(['ann']),
    evidence: () => history.purged(1, 'evidence', at),
  };
  await work[what as keyof typeof work]();
  await history.close();
  expect(readdirSync(folder).some((name) => name.endsWith('.backup'))).toBe(stays);
});

import fs, { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clerkFolder, publicFolder } from '../audit/run-files.ts';
import { deliver } from './deliver.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-deliver-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('looks first at the folder for copies without holding up the process, where that folder hangs', async () => {
  const place = join(folder, '2026-11-30T090000Z');
  const copies = join(folder, 'copies');
  for (const part of [join(place, clerkFolder), join(place, publicFolder), copies])
    mkdirSync(part, { recursive: true });
  const target = join(copies, '2026-11-30T090000Z');
  const { existsSync } = fs;
  const held: unknown[] = [];
  fs.existsSync = (path) => {
    if (path === target) held.push(path);
    return existsSync(path);
  };
  syncBuiltinESMExports();
  try {
    expect(await deliver(place, copies)).toBe(target);
    expect(await deliver(place, copies)).toBe(target);
  } finally {
    fs.existsSync = existsSync;
    syncBuiltinESMExports();
  }
  expect(held).toEqual([]);
  expect(existsSync(join(target, clerkFolder))).toBe(true);
});

import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { journalFolder } from './journals.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-journals-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const now = new Date('2026-11-22T11:33:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 60 * 60 * 1000);
const settingsWith = (journals: Readonly<Record<string, number>>): string => {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, hours] of Object.entries(journals)) {
    const path = join(folder, '.beadle/journals', name);
    mkdirSync(path, { recursive: true });
    utimesSync(path, hoursAgo(hours), hoursAgo(hours));
  }
  return folder;
};

describe('journals of collections', () => {
  it('are separate for two collections of the same second', async () => {
    const settings = settingsWith({});
    const both = await Promise.all([1, 2].map(() => journalFolder(settings, { resume: false, now })));
    expect(new Set(both.map(({ folder }) => folder)).size).toBe(2);
    expect(both.map(({ resume }) => resume)).toEqual([false, false]);
  });

  it('are gone on with from the newest, and begun anew where there is none', async () => {
    const settings = settingsWith({ '2026-11-22T090000Z-aa': 2, '2026-11-22T100000Z-bb': 1 });
    const found = await journalFolder(settings, { resume: true, now });
    expect(found).toEqual({
      folder: join(settings, '.beadle/journals/2026-11-22T100000Z-bb'),
      resume: true,
    });
    expect((await journalFolder(settingsWith({}), { resume: true, now })).resume).toBe(false);
  });

  it('are deleted when nobody may go on with them any more', async () => {
    const settings = settingsWith({ '2026-11-20T090000Z-aa': 50, '2026-11-22T100000Z-bb': 1 });
    await journalFolder(settings, { resume: false, now });
    expect(readdirSync(join(settings, '.beadle/journals'))).toEqual(['2026-11-22T100000Z-bb']);
  });
});

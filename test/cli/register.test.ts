import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { temporaryFolders } from './folders.ts';
import { inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();

it('writes a first people register from the tenant, which is read back and never written over', async () => {
  const microsoft = scene();
  const cwd = folders.withSettings(microsoft);
  const first = await inProcessAt({ cwd, scene: microsoft }, 'register', '--from-tenant', '--quiet');
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  expect(first.stdout).toContain('people: people.csv');
  const table = readFileSync(join(cwd, 'people.csv'), 'utf8');
  expect(table).toContain('"Edith Larkin","councillor"');
  expect(table).toContain('"Parish Clerk"');

  const again = await inProcessAt({ cwd, scene: microsoft }, 'register', '--from-tenant', '--quiet');
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('is there already');
  expect(readFileSync(join(cwd, 'people.csv'), 'utf8')).toBe(table);

  const settings = parse(readFileSync(join(cwd, 'beadle.yaml'), 'utf8')) as { people: object[] };
  writeFileSync(join(cwd, 'beadle.yaml'), stringify({ ...settings, people: 'people.csv' }));
  const shown = await inProcessAt({ cwd }, 'register');
  expect(shown.stdout).toContain(`people: ${String(settings.people.length)} entries`);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { placeholderId } from '../../audit/council/configuration.ts';
import { fillIds } from './fill-ids.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-fill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'beadle.yaml');
const ids = {
  tenant: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
} as Parameters<typeof fillIds>[1];
/** As Notepad keeps it, with the spaces and quotes of who wrote it. */
const written = (tenant: string, client: string): string =>
  [
    "council:   'Ann'   # ours",
    `tenant: ${tenant} # open`,
    'people: [ {name: "Ann",role: clerk} ]',
    'signIn: { method: certificate,',
    `          clientId: ${client} }`,
    '',
  ].join('\r\n');

it('writes the ids that are open, and leaves every other byte as it was', async () => {
  writeFileSync(file, written(placeholderId, `"${placeholderId}"`));
  expect(await fillIds(file, ids)).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(written(ids.tenant ?? '', ids.clientId ?? ''));
  expect(await fillIds(file, { ...ids, tenant: placeholderId })).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(written(ids.tenant ?? '', ids.clientId ?? ''));
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withKeptCouncil } from '../keeping/open-council.ts';
import { sharedAbove } from './fleet-above.ts';
import { readSettings } from './settings.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

const fleet = `app: { method: client-secret, clientId: 22222222-2222-4222-8222-222222222222 }
defaults: { nation: wales, branding: ./look }
councils:
  - folder: councils/ann
`;
const ann = `council: Ann
policy: wouldham
tenant: 11111111-1111-4111-8111-111111111111
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'beadle-fleet-above-'));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

it('lets every command work in the folder of one council as it does for the fleet', async () => {
  const root = folderWith({
    'fleet.yaml': fleet,
    '.env': 'BEADLE_CLIENT_SECRET=planted\n',
    'look/branding.yaml': 'name: Fen IT\n',
    'councils/ann/beadle.yaml': ann,
    'councils/bob/beadle.yaml': ann,
  });
  const config = join(root, 'councils/ann/beadle.yaml');
  const settings = await readSettings(config, {});
  expect(settings).toMatchObject({
    nation: 'wales',
    signIn: { method: 'client-secret' },
    secrets: { clientSecret: 'planted' },
    branding: { name: 'Fen IT' },
  });
  await withKeptCouncil({ config, environment: {} }, async ({ configuration }) => {
    expect(configuration.signIn.clientId).toBe('22222222-2222-4222-8222-222222222222');
  });
  // One that the fleet does not list has nothing of it.
  await expect(readSettings(join(root, 'councils/bob/beadle.yaml'), {})).rejects.toThrow(
    '"signIn" is missing',
  );
});

it("passes over another program's file of that name, and says where one of ours is no YAML", async () => {
  const root = folderWith({
    'fleet.yaml': 'defaultNamespace: kubernetes\n',
    'broken/fleet.yaml': 'councils:\n  - folder: "ann\n',
    'broken/ann/beadle.yaml': ann,
  });
  expect(await sharedAbove(join(root, 'ann'))).toEqual({ configuration: {}, environment: {} });
  await expect(sharedAbove(join(root, 'broken/ann'))).rejects.toThrow('fleet.yaml:');
});

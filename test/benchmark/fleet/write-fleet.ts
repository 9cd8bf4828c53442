import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { scaleTenant } from '../../../fixtures/simulator/scale/scale.ts';

type Files = Readonly<Record<string, string>>;

const settingsOf = (seed: number) => {
  const { id, apps } = scaleTenant(15, 'p1', { seed });
  return {
    council: `Largeton ${String(seed)} Town Council`,
    nation: 'england',
    policy: 'wouldham',
    tenant: id,
    signIn: { method: 'client-secret', clientId: apps[0]?.appId ?? '' },
    output: 'out',
  };
};
const secret = 'BEADLE_CLIENT_SECRET=scale-secret\n';
const withSettings = (settings: object, env = secret): Files => ({
  'beadle.yaml': stringify(settings),
  '.env': env,
});

/** Ten ways in which a council of a fleet can be broken, from its files to its tenant. */
const broken: readonly ((seed: number) => Files)[] = [
  () => ({ 'notes.txt': 'no beadle.yaml' }),
  () => ({ 'beadle.yaml': 'council: A\n\tnation: england\n' }),
  (seed) => withSettings({ ...settingsOf(seed), policy: 'wouldnt' }),
  (seed) => withSettings({ ...settingsOf(seed), tenant: 'notaguid' }),
  (seed) => withSettings(settingsOf(seed), 'BEADLE_CLIENT_SECRET=expired\n'),
  (seed) => withSettings(settingsOf(seed), ''),
  (seed) =>
    withSettings({
      ...settingsOf(seed),
      signIn: { method: 'client-secret', clientId: '99999999-8888-4777-8666-555555555555' },
    }),
  (seed) => withSettings({ ...settingsOf(seed), attestations: 'gone.yaml' }),
  (seed) => ({ ...withSettings({ ...settingsOf(seed), output: 'a-file/out' }), 'a-file': 'in the way' }),
  (seed) => withSettings({ ...settingsOf(seed), tenant: '99999999-8888-4777-8666-555555555555' }),
];

const isBroken = (index: number): boolean => index % 10 === 9;

/** A fleet of councils of 15 mailboxes, every tenth broken. @returns the fleet file and how many are broken */
export function writeFleet(
  folder: string,
  councils: number,
): { readonly file: string; readonly broken: number } {
  const ids: string[] = [];
  for (let index = 0; index < councils; index += 1) {
    const id = `council-${String(index + 1).padStart(5, '0')}`;
    ids.push(id);
    const how = broken[Math.floor(index / 10) % broken.length];
    const files = isBroken(index) && how !== undefined ? how(index + 1) : withSettings(settingsOf(index + 1));
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, 'councils', id, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { mode: 0o600 });
    }
  }
  const file = join(folder, 'fleet.yaml');
  writeFileSync(file, stringify({ councils: ids.map((id) => ({ folder: `councils/${id}` })) }));
  return { file, broken: ids.filter((_, index) => isBroken(index)).length };
}

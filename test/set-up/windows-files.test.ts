import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/audit/council/settings.ts';
import { addToFleet } from '../../src/cli/init/fleet-entry.ts';
import { fillIds } from '../../src/cli/init/fill-ids.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { temporaryFolders } from '../cli/folders.ts';
import { inProcess } from '../cli/in-process.ts';

const folders = temporaryFolders();

/** Windows-1252 has these letters where Latin-1 has them. */
const ansi = (text: string): Buffer => Buffer.from(text, 'latin1');
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** How programs of Windows save a text (about_Character_Encoding, read 2026-11). */
const savedBy: Readonly<Record<string, (text: string) => string | Buffer>> = {
  'Notepad, or "CSV UTF-8" of Excel': (text) => `\ufeff${text}`,
  'Notepad as Unicode, or > in PowerShell 5.1': utf16,
  'Notepad as Unicode big endian': (text) => utf16(text).swap16(),
  'Set-Content in PowerShell 5.1, or "CSV" of Excel': ansi,
};

const files: Readonly<Record<string, string>> = {
  'beadle.yaml': `council: Llanfairpwll Zoë Parish Council
nation: wales
policy: wouldham
tenant: 11111111-2222-4333-8444-555555555555
signIn:
  method: client-secret
  clientId: 21111111-2222-4333-8444-555555555555
attestations: answers.yaml
exceptions: exceptions.yaml
plan: plan.yaml
people: people.csv
equipment: equipment.csv
`,
  'answers.yaml': `- ref: 4 para 2(a)
  answer: yes
  by: Zoë Jones
  on: 2026-11-01
`,
  'exceptions.yaml': `- rule: mail/no-forwarding-outside
  findings: [abcdef012345]
  minute: 12/26
  approver: Zoë
  until: 2027-03-31
`,
  'plan.yaml': `- rule: people/second-step-enforced
  owner: Zoë Jones
  by: 2027-01-31
`,
  'people.csv': 'Name;Role;Email\nZoë Jones;clerk;zoe@a.example\n',
  'equipment.csv': 'Asset;Device;Holder\nA1;Zoë laptop;Zoë Jones\n',
  '.env': 'BEADLE_CLIENT_SECRET=sécret\n',
};

function council(saved: (text: string) => string | Buffer): string {
  const folder = folders.empty();
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), saved(text.replaceAll('\n', '\r\n')));
  return folder;
}

describe('files that were saved on Windows', () => {
  const read = async (folder: string) => {
    const settings = await readSettings(join(folder, 'beadle.yaml'), {});
    return JSON.parse(
      JSON.stringify(settings)
        .replaceAll(folder, '')
        .replaceAll(String.raw`\r\n`, String.raw`\n`),
    ) as typeof settings;
  };

  it.each(Object.keys(savedBy))('by %s are read as what they say', async (program) => {
    const plain = await read(council((text) => text.replaceAll('\r\n', '\n')));
    expect(plain.secrets.clientSecret).toBe('sécret');
    expect(JSON.stringify(plain)).toContain('Zoë laptop');
    const folder = council(savedBy[program] ?? String);
    expect(await read(folder)).toEqual(plain);
    const found = await inProcess(
      'person',
      'export',
      'Zoë Jones',
      '--config',
      join(folder, 'beadle.yaml'),
      '--to',
      join(folder, 'export.json'),
      '--json',
    );
    expect(found).toMatchObject({ code: 0, stderr: '' });
    const exported = JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8')) as {
      files: { file: string }[];
    };
    expect(exported.files.map(({ file }) => file.slice(folder.length + 1)).toSorted()).toEqual([
      'answers.yaml',
      'equipment.csv',
      'people.csv',
      'plan.yaml',
    ]);
  });

  it.each(Object.keys(savedBy))('by %s: a fleet is read, and takes in another council', async (program) => {
    const folder = folders.empty();
    const text = 'deliverTo: Für Räte\r\n# Zoë keeps these\r\ncouncils:\r\n  - folder: councils/one\r\n';
    const file = join(folder, 'fleet.yaml');
    writeFileSync(file, savedBy[program]?.(text) ?? text);
    mkdirSync(join(folder, 'councils/one'), { recursive: true });
    const [first] = (await readFleet(file)).councils;
    expect(first?.deliverTo).toBe(join(folder, 'Für Räte/one'));
    await addToFleet(file, { council: 'two' } as Parameters<typeof addToFleet>[1], 'councils/two');
    expect((await readFleet(file)).councils.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(readFileSync(file, 'utf8')).toContain('# Zoë keeps these');
    const settings = join(folder, 'beadle.yaml');
    const open = 'council: Zoë\r\ntenant: 00000000-0000-0000-0000-000000000000\r\n';
    writeFileSync(settings, savedBy[program]?.(open) ?? open);
    const tenant = '11111111-2222-4333-8444-555555555555';
    expect(await fillIds(settings, { tenant } as Parameters<typeof fillIds>[1])).toBe(true);
    expect(parse(readFileSync(settings, 'utf8'))).toEqual({ council: 'Zoë', tenant });
  });
});

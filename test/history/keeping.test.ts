import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { folderStore } from '../../src/audit/folder-store.ts';
import { publishRun } from '../../src/audit/publish.ts';
import { packedFrom } from '../../src/snapshot/packed.ts';
import { filesBelow, temporaryFolders } from '../cli/folders.ts';
import { inProcess } from '../cli/in-process.ts';
import { scene } from '../cli/scene.ts';
import { sampleRun } from '../report/sample-run.ts';

const folders = temporaryFolders();
const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);

const person = {
  id: '0f0f0f0f-1111-4222-8333-444444444444',
  name: 'Planted Person',
  upn: 'planted@council.example',
};

/** The sample run with a planted person in it, read some days ago, kept as an audit keeps it. */
async function keep(folder: string, days: number, more: object = {}): Promise<string> {
  const at = daysAgo(days);
  const base = sampleRun({ readAt: at.toISOString(), judgedAt: at.toISOString() });
  const results = base.results.map((result) => ({
    ...result,
    findings: result.findings.map((finding, index) =>
      index === 0
        ? {
            ...finding,
            subject: { kind: 'person', id: person.id, name: person.name },
            facts: [{ fact: 'recordedAs', value: JSON.stringify(`${person.name} (${person.upn})`) }],
          }
        : finding,
    ),
  }));
  const store = folderStore({
    output: join(folder, 'reports/out'),
    council: base.council,
    settingsFolder: folder,
  });
  await store.prepare();
  const snapshot = {
    users: [{ id: person.id, userPrincipalName: person.upn, displayName: person.name }],
    ...more,
  };
  const place = await publishRun(
    { ...base, results },
    { store, now: at, signal: new AbortController().signal, snapshotText: JSON.stringify(snapshot) },
  );
  await store.close();
  return place;
}

const council = (more: object = {}): string =>
  folders.withSettings(scene(), { yaml: { council: sampleRun().council, people: [], ...more } });

const named = (folder: string): string[] =>
  filesBelow(folder).filter((file) =>
    [person.id, person.name, person.upn].some((text) => readFileSync(file).includes(text)),
  );

describe('beadle purge', () => {
  it('shows first, deletes with --yes, and leaves what verify accepts', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const [old, month, newest] = [await keep(folder, 430), await keep(folder, 40), await keep(folder, 1)];
    const before = filesBelow(folder).length;
    const shown = await inProcess('purge', '--config', config);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('Nothing was deleted yet');
    expect(shown.stdout).toContain('does not reach back-ups');
    expect(filesBelow(folder)).toHaveLength(before);

    expect((await inProcess('purge', '--config', config, '--yes')).stdout).toContain('files deleted.');
    expect(existsSync(join(old, 'PROVIDER ONLY/run.json'))).toBe(false);
    expect(readdirSync(old).toSorted()).toEqual(['PROVIDER ONLY', 'PUBLIC']);
    expect(named(old)).toEqual([]);
    expect(existsSync(join(month, 'PROVIDER ONLY/snapshot.json'))).toBe(false);
    expect(existsSync(join(month, 'PROVIDER ONLY/run.json'))).toBe(true);
    expect(existsSync(join(newest, 'PROVIDER ONLY/snapshot.json'))).toBe(true);
    expect((await inProcess('purge', '--config', config)).stdout).toContain('Nothing is due');
    const verified = await inProcess('verify', '--config', config);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('purged');

    rmSync(join(month, 'PROVIDER ONLY/findings.csv'));
    writeFileSync(join(newest, 'PROVIDER ONLY/run.json'), '{}');
    writeFileSync(join(newest, 'extra.txt'), 'x');
    const broken = await inProcess('verify', '--config', config);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('PROVIDER ONLY/findings.csv is missing, and no purge says so.');
    expect(broken.stdout).toContain('PROVIDER ONLY/run.json is not as it was written.');
    expect(broken.stdout).toContain('extra.txt does not belong to the run.');
  });

  it("follows the council's own schedule, and goes on where it was interrupted", async () => {
    const folder = council({ retention: { evidenceDays: 400 } });
    const config = join(folder, 'beadle.yaml');
    const month = await keep(folder, 40);
    await keep(folder, 1);
    expect((await inProcess('purge', '--config', config)).stdout).toContain('Nothing is due');
    writeFileSync(config, readFileSync(config, 'utf8').replace('400', '30'));
    await inProcess('purge', '--config', config, '--yes');
    // As a process leaves it that dies after the tombstone and before the file.
    mkdirSync(join(month, 'PROVIDER ONLY'), { recursive: true });
    const manifest = readFileSync(join(month, 'PROVIDER ONLY/manifest.json'), 'utf8');
    expect(manifest).toContain('snapshot.json');
    const snapshot = { users: [{ id: person.id, userPrincipalName: person.upn, displayName: person.name }] };
    writeFileSync(join(month, 'PROVIDER ONLY/snapshot.json'), JSON.stringify(snapshot));
    expect((await inProcess('verify', '--config', config)).stdout).toContain('Repeat the purge');
    await inProcess('purge', '--config', config, '--yes');
    expect((await inProcess('verify', '--config', config)).code).toBe(0);
  });
});

describe('beadle person', () => {
  it('exports every mention, and erases the person from every file and from the history', async () => {
    const folder = council({ people: [{ name: person.name, role: 'councillor', account: person.upn }] });
    const config = join(folder, 'beadle.yaml');
    const place = await keep(folder, 1);
    const to = join(folders.empty(), 'export.json');
    const exported = await inProcess('person', 'export', person.upn, '--config', config, '--to', to);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    const content = JSON.parse(readFileSync(to, 'utf8')) as {
      identifiers: string[];
      files: { file: string }[];
    };
    expect(content.identifiers).toEqual([person.id, person.upn]);
    expect(content.files.map(({ file }) => file)).toEqual([
      join(place, 'PROVIDER ONLY/snapshot.json'),
      join(place, 'PROVIDER ONLY/run.json'),
      config,
    ]);

    const shown = await inProcess('person', 'erase', person.name, '--config', config);
    expect(shown.stdout).toContain('Nothing was changed yet');
    expect(named(place).length).toBeGreaterThan(2);
    const erased = await inProcess('person', 'erase', person.name, '--config', config, '--yes');
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toContain(config);
    expect(named(place)).toEqual([]);
    expect(named(join(folder, '.beadle'))).toEqual([]);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(place, 'PRIVATE for the clerk/PRIVATE report.html'))).toBe(true);
    expect((await inProcess('person', 'erase', person.upn, '--config', config)).stdout).toContain(
      'No run mentions this person.',
    );
  });
});

describe('a run that this version cannot make anew', () => {
  it('loses whatever of it may name somebody, with a tombstone, and keeps what is public', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const [place] = [await keep(folder, 40), await keep(folder, 1)];
    const run = join(place, 'PROVIDER ONLY/run.json');
    const manifest = join(place, 'PROVIDER ONLY/manifest.json');
    const older = readFileSync(run, 'utf8').replace('"version":4', '"version":3');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const listed = readFileSync(manifest, 'utf8').replaceAll(hash(readFileSync(run, 'utf8')), hash(older));
    writeFileSync(run, older);
    writeFileSync(manifest, listed);
    const history = new DatabaseSync(join(folder, '.beadle/history.sqlite'));
    history.prepare('UPDATE runs SET digest = ? WHERE place LIKE ?').run(hash(older), `%${basename(place)}`);
    history.close();

    const shown = await inProcess('person', 'erase', person.upn, '--config', config);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('Written by an older Beadle');
    const erased = await inProcess('person', 'erase', person.upn, '--config', config, '--yes');
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(named(place)).toEqual([]);
    expect(existsSync(run)).toBe(false);
    expect(existsSync(join(place, 'PUBLIC/PUBLIC meeting paper.txt'))).toBe(true);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
  });

  it('stops the search where a file is damaged, with its line and what to do', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const snapshot = join(await keep(folder, 1), 'PROVIDER ONLY/snapshot.json');
    writeFileSync(snapshot, `{\n  "users": [\n`);
    const { code, stderr } = await inProcess('person', 'export', person.upn, '--config', config);
    expect(code).toBe(2);
    expect(stderr).toContain(`${snapshot}: line 3 cannot be read`);
    expect(stderr).toContain('What to do: Put the file back from a back-up, or delete its run folder.');
  });
});

describe('an erasure of a person whom the evidence does not mention', () => {
  it('leaves the evidence in the manifest, so that it is verified and purged, and no document with the name', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const place = await keep(folder, 40, { users: [] });
    await keep(folder, 1, { users: [] });
    const manifest = join(place, 'PROVIDER ONLY/manifest.json');
    const older = 'PRIVATE for the clerk/Older document.txt';
    const content = JSON.parse(readFileSync(manifest, 'utf8')) as { files: object[] };
    const sha256 = createHash('sha256').update(person.name).digest('hex');
    content.files.push({ path: older, bytes: person.name.length, sha256 });
    writeFileSync(manifest, JSON.stringify(content));
    writeFileSync(join(place, older), person.name);

    await inProcess('person', 'erase', person.name, '--config', config, '--yes');
    expect(filesBelow(place).filter((file) => readFileSync(file).includes(person.name))).toEqual([]);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
    const evidence = join(place, 'PROVIDER ONLY/snapshot.json');
    expect(existsSync(evidence)).toBe(true);
    await inProcess('purge', '--config', config, '--yes');
    expect(existsSync(evidence)).toBe(false);
  });
});

describe('evidence of a large council, which is packed', () => {
  it('is exported, purged and erased like any other', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const large = { padding: 'x'.repeat(packedFrom) };
    const [old, newest] = [await keep(folder, 40, large), await keep(folder, 1, large)];
    const evidence = (place: string) => join(place, 'PROVIDER ONLY/snapshot.json.gz');
    expect([old, newest].map((place) => existsSync(evidence(place)))).toEqual([true, true]);
    expect(statSync(evidence(newest)).size).toBeLessThan(packedFrom / 50);

    await inProcess('purge', '--config', config, '--yes');
    expect([old, newest].map((place) => existsSync(evidence(place)))).toEqual([false, true]);
    const to = join(folders.empty(), 'export.json');
    await inProcess('person', 'export', person.upn, '--config', config, '--to', to);
    expect(readFileSync(to, 'utf8')).toContain(JSON.stringify(evidence(newest)));
    await inProcess('person', 'erase', person.upn, '--config', config, '--yes');
    expect(existsSync(evidence(newest))).toBe(false);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('beadle offboard', () => {
  it('hands over an archive that opens with its password alone, erases only then, and certifies it', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    await keep(folder, 1);
    writeFileSync(join(folder, 'notes of the technician.txt'), 'mine');
    const name = sampleRun().council;
    expect((await inProcess('offboard', 'Another Council', '--config', config)).code).toBe(2);
    const shown = await inProcess('offboard', name, '--config', config);
    expect(shown.stdout).toContain('-Action Remove');
    expect(shown.stdout).toContain('Nothing was deleted yet.');
    expect((await inProcess('offboard', name, '--config', config, '--erase')).stderr).toContain(
      'Who confirmed',
    );

    const zip = join(folders.empty(), 'handover.zip');
    const packed = await inProcess('offboard', name, '--config', config, '--handover', zip, '--json');
    const { password } = JSON.parse(packed.stdout) as { password: string };
    const bytes = readFileSync(zip);
    expect(bytes.includes(person.name)).toBe(false);
    const contents = async (key: string): Promise<string[]> => {
      const reader = new ZipReader(new Uint8ArrayReader(bytes), { password: key });
      const entries = await reader.getEntries();
      return Promise.all(
        entries.map(async (entry) =>
          entry.directory ? '' : `${entry.filename}\n${await entry.getData(new TextWriter())}`,
        ),
      );
    };
    await expect(contents('wrong')).rejects.toThrow(/password/i);
    const files = await contents(password);
    expect(
      files.some(
        (text) => text.startsWith('last audit/PROVIDER ONLY/run.json') && text.includes(person.name),
      ),
    ).toBe(true);
    expect(files.some((text) => text.includes('BEADLE_CLIENT_SECRET'))).toBe(false);

    const secret = readFileSync(join(folder, '.env'), 'utf8');
    expect(secret).toContain('BEADLE_CLIENT_SECRET');
    const before = process.cwd();
    process.chdir(folders.empty());
    const erased = await inProcess(
      'offboard',
      name,
      '--config',
      config,
      '--erase',
      '--confirmed-by',
      'A Clerk',
    );
    const kept = readdirSync('.');
    process.chdir(before);
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toContain('Certificate of deletion');
    expect(kept).toHaveLength(1);
    expect(readdirSync(folder).toSorted()).toEqual(['notes of the technician.txt']);
    expect(filesBelow(folder)).toEqual([join(folder, 'notes of the technician.txt')]);
  });
});

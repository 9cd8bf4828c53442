import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { packedFrom } from '../../src/snapshot/packed.ts';
import { openHistory } from '../../src/audit/history-file.ts';
import { runRecord } from '../../src/store/testing.ts';
import { filesBelow } from '../cli/folders.ts';
import { inProcess, inProcessAt } from '../cli/in-process.ts';
import { sampleRun } from '../report/sample-run.ts';
import { folders, person, keep, council, named } from './kept-run.ts';

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

    // In the folder of a fleet it is found by the fleet's own name for it, and nothing is erased where that is only tried.
    const fleet = folders.empty();
    writeFileSync(
      join(fleet, 'fleet.yaml'),
      `councils:\n  - { folder: ${JSON.stringify(folder)}, name: ann }\n`,
    );
    const tried = await inProcessAt({ cwd: fleet }, 'offboard', 'ann', '--erase', '--dry-run');
    expect(tried).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was deleted yet.') });
    expect(tried.stdout).toContain('beadle offboard ann --handover FILE.zip');
    expect((await inProcessAt({ cwd: fleet }, 'audit')).stderr).toContain('This is the folder of a fleet.');

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

  it('of a copied folder leaves the original alone, and names a run that was put elsewhere', async () => {
    const original = council();
    const copy = join(folders.empty(), 'copy');
    const run = await keep(original, 1);
    const elsewhere = join(folders.empty(), 'elsewhere');
    cpSync(run, elsewhere, { recursive: true });
    const history = await openHistory(join(original, '.beadle', 'history.sqlite'));
    await history.record(runRecord('2026-11-01T11:33:00.000Z'), () =>
      Promise.resolve({ place: elsewhere, undo: () => Promise.resolve() }),
    );
    await history.close();
    cpSync(original, copy, { recursive: true });
    const config = join(copy, 'beadle.yaml');
    const name = sampleRun().council;
    expect((await inProcess('offboard', name, '--config', config)).stdout).toContain(elsewhere);
    const yes = ['--erase', '--confirmed-by', 'A Clerk', '--config', config];
    expect((await inProcessAt({ cwd: folders.empty() }, 'offboard', name, ...yes)).stdout).toContain(
      elsewhere,
    );
    expect(existsSync(elsewhere)).toBe(false);
    expect(existsSync(join(run, 'PROVIDER ONLY/run.json'))).toBe(true);
    expect(await inProcess('verify', '--config', join(original, 'beadle.yaml'))).toMatchObject({
      stdout: expect.stringContaining('as they were written'),
    });
  });
});

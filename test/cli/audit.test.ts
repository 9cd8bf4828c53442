import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRun } from '../../src/audit/read-run.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { bareSnapshot } from '../../src/sources/testing.ts';
import { writeSnapshot } from '../../src/sources/snapshot-file.ts';
import type { Ended } from './beadle.ts';
import { filesBelow, fullSet, pathsIn, runsIn, temporaryFolders } from './folders.ts';
import { inProcess, inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();

describe('an audit of a tenant', () => {
  const microsoft = scene();
  const cwd = folders.withSettings(microsoft);
  const ended: { live?: Ended; folder?: string } = {};
  const folder = (): string => ended.folder ?? '';

  beforeAll(async () => {
    ended.live = await inProcessAt({ cwd, scene: microsoft }, 'audit', '--json');
    ended.folder = runsIn(cwd)[0] ?? '';
  });

  it('ends with the code that its run deserves, and one line for machines', () => {
    expect(ended.live?.stderr).toBe('');
    const told = JSON.parse(ended.live?.stdout ?? '') as { exitCode: number; folder: string; open: string };
    expect([1, 3]).toContain(told.exitCode);
    expect(ended.live?.code).toBe(told.exitCode);
    expect(told.folder).toBe(folder());
    expect(runsIn(cwd)).toHaveLength(1);
  });

  it('leaves every report, hashed in the manifest, for nobody else to read', () => {
    const manifest = JSON.parse(readFileSync(join(folder(), 'PROVIDER ONLY/manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const written = pathsIn(folder());
    expect(written).toEqual(expect.arrayContaining([...fullSet]));
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      written.filter((path) => !path.endsWith('manifest.json')).toSorted(),
    );
    for (const { path, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder(), path)))
          .digest('hex'),
      ).toBe(sha256);
    if (process.platform === 'win32') return;
    for (const file of filesBelow(folder())) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps no secret and nothing of the reading behind', () => {
    const secret = /BEADLE_CLIENT_SECRET=(.+)/.exec(readFileSync(join(cwd, '.env'), 'utf8'))?.[1] ?? '-';
    for (const file of filesBelow(folder())) expect(readFileSync(file).includes(secret)).toBe(false);
    expect(readdirSync(join(cwd, '.beadle/journals'))).toEqual([]);
  });

  it('can be judged again from its snapshot, and reported again from its run, with the same conclusions', async () => {
    const before = parseRun('run.json', readFileSync(join(folder(), 'PROVIDER ONLY/run.json'), 'utf8'));
    const snapshot = join(folder(), 'PROVIDER ONLY/snapshot.json');
    const again = await inProcessAt({ cwd }, 'audit', '--snapshot', snapshot, '--quiet');
    expect(again).toMatchObject({ code: ended.live?.code, stderr: '' });
    const second = runsIn(cwd).find((run) => run !== folder()) ?? '';
    const after = parseRun('run.json', readFileSync(join(second, 'PROVIDER ONLY/run.json'), 'utf8'));
    expect({ ...after, judgedAt: '' }).toEqual({ ...before, judgedAt: '' });

    const runFile = join(folder(), 'PROVIDER ONLY/run.json');
    const reported = await inProcessAt({ cwd }, 'report', runFile, '--output', 'again', '--quiet');
    expect(reported).toMatchObject({ code: ended.live?.code, stderr: '' });
    const [third = ''] = readdirSync(join(cwd, 'again')).flatMap((council) =>
      readdirSync(join(cwd, 'again', council)).map((run) => join(cwd, 'again', council, run)),
    );
    for (const file of filesBelow(folder()).filter((path) => /\.(json|txt|csv)$/.test(path))) {
      const name = file.slice(folder().length + 1);
      if (name.endsWith('manifest.json')) continue;
      // One run alone does not know what was checked before it: the paper leaves a blank, and the digest says so.
      const text = [
        ['This is the first check on record.', 'Since the last check: ______'],
        [
          'This is the first check that we know of.',
          'This page was made again, without a look at the check before.',
        ],
        [' IT check: first check\n', ' IT check: 4 things that matter most could not be checked\n'],
      ].reduce((all, [first = '', now = '']) => all.replace(first, now), readFileSync(file, 'utf8'));
      expect({ name, text: readFileSync(join(third, name), 'utf8') }).toEqual({ name, text });
    }
  });

  it('refuses a snapshot that was cut off, edited, or made by a newer Beadle, with line and remedy', async () => {
    const text = readFileSync(join(folder(), 'PROVIDER ONLY/snapshot.json'), 'utf8');
    const cases = [
      [text.slice(0, text.length / 2), /SNAPSHOT_UNREADABLE/],
      [text.replace('"isEnabled":true', '"isEnabled":false'), /seal .* does not fit/],
      [text.replace('"version":1', '"version":9'), /SNAPSHOT_NEWER/],
    ] as const;
    const before = runsIn(cwd).length;
    for (const [index, [content, message]] of cases.entries()) {
      expect(content).not.toBe(text);
      const file = `bad-${String(index)}.json`;
      writeFileSync(join(cwd, file), content);
      const refused = await inProcessAt({ cwd }, 'audit', '--snapshot', file);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toMatch(message);
      expect(refused.stderr).toContain('What to do:');
    }
    expect(runsIn(cwd)).toHaveLength(before);
  });
});

describe('an audit of a snapshot', () => {
  it('of another council than the settings name is refused', async () => {
    const snapshot = join(folders.empty(), 'snapshot.json');
    await writeSnapshot(snapshot, bareSnapshot());
    const config = join(folders.withSettings(scene()), 'beadle.yaml');
    const { code, stderr } = await inProcess('audit', '--config', config, '--snapshot', snapshot);
    expect(code).toBe(2);
    expect(stderr).toContain('(TENANT_WRONG)');
    expect(stderr).toContain('--config');
  });
});

describe('an audit of a snapshot with settings that name no tenant and no sign-in', () => {
  it('asks for neither, and uses what they say of the council', async () => {
    const cwd = folders.empty();
    await writeSnapshot(join(cwd, 'snapshot.json'), bareSnapshot());
    writeFileSync(join(cwd, 'beadle.yaml'), 'council: Ours\nnation: england\npolicy: wouldham\n');
    const audited = await inProcessAt({ cwd }, 'audit', '--snapshot', 'snapshot.json', '--json');
    expect(audited.stderr).toBe('');
    const [run = ''] = runsIn(cwd);
    expect(JSON.parse(readFileSync(join(run, 'PROVIDER ONLY/run.json'), 'utf8'))).toMatchObject({
      council: 'Ours',
    });
    const live = await inProcessAt({ cwd }, 'audit');
    expect(live).toMatchObject({ code: 2 });
    expect(live.stderr).toMatch(/beadle\.yaml.*(?:signIn|tenant)/su);
  });
});

describe('real input', () => {
  const realExport = sharedFile(
    'real-input/scubagear-provider-settings-export.json',
    'that the export of a real tenant becomes a full set of reports',
  );

  it.skipIf(!realExport.present)('becomes a full set of reports', async () => {
    const cwd = folders.empty();
    const imported = await inProcessAt({ cwd }, 'import', 'scubagear', realExport.path);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const audited = await inProcessAt(
      { cwd },
      'audit',
      '--snapshot',
      'snapshot.json',
      '--policy',
      'wouldham',
    );
    expect(audited.stderr).toBe('');
    expect([1, 3]).toContain(audited.code);
    const [folder = ''] = runsIn(cwd);
    const run = parseRun('run.json', readFileSync(join(folder, 'PROVIDER ONLY/run.json'), 'utf8'));
    expect(pathsIn(folder)).toEqual(expect.arrayContaining([...fullSet]));
    expect(run.source).toBe('import');
    expect(run.evidence.filter(({ status }) => status === 'collected').length).toBeGreaterThan(5);
    expect(run.clauses.flatMap(({ missing }) => missing.map(({ cause }) => cause))).toContain(
      'not-in-import',
    );
  });
});

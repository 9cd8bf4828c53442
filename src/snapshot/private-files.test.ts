import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from './private-files.ts';
import { renameHeld } from './rename-held.ts';
import { migrate, type Migration } from './migrations.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('an atomic write', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beadle-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps the earlier file and no draft when its content fails half-way', async () => {
    const path = join(folder, 'report.html');
    await writeFileAtomic(path, 'earlier');
    const broken = function* (): Generator<string> {
      yield 'half';
      throw new Error('no more');
    };
    await expect(writeFileAtomic(path, broken())).rejects.toThrow('no more');
    expect(await readFile(path, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it.skipIf(process.platform === 'win32')('puts no file in the place of a pipe or a device', async () => {
    const pipe = join(folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    await expect(writeFileAtomic(pipe, 'here')).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    expect((await stat(pipe)).isFIFO()).toBe(true);
    expect(await readdir(folder)).toEqual(['pipe']);
  });

  it('makes the folders above it, private ones', async () => {
    const path = join(folder, 'a', 'b', 'c', 'report.html');
    await writeFileAtomic(path, 'here');
    expect(await readFile(path, 'utf8')).toBe('here');
    const { mode } = await stat(join(folder, 'a'));
    expect(process.platform === 'win32' ? 0o700 : mode & 0o777).toBe(0o700);
  });

  it
    .skipIf(process.platform !== 'linux')
    .each(['/proc/x/y/z', '/dev/null/x', '/sys/x/y', 'a\0b/c', `/${'x'.repeat(5000)}/y`])(
    'ends with an error where nothing can be: %j',
    async (path) => {
      await expect(writeFileAtomic(path, '')).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    },
  );

  it.skipIf(process.platform !== 'linux')('ends with an error where links go round in a ring', async () => {
    await symlink(join(folder, 'two'), join(folder, 'one'));
    await symlink(join(folder, 'one'), join(folder, 'two'));
    await expect(writeFileAtomic(join(folder, 'one', 'x', 'y'), '')).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });

  it('clears away the draft of a process that was killed, and of no other', async () => {
    const path = join(folder, 'snapshot.json');
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const draft = (pid: number): string => `snapshot.json.${String(pid)}-0123456789ab.tmp`;
    for (const name of [draft(gone), draft(process.pid), 'snapshot.json.tmp', `other.${draft(gone)}`])
      await writeFile(join(folder, name), 'half');
    await writeFileAtomic(path, 'whole');
    expect((await readdir(folder)).toSorted()).toEqual(
      ['snapshot.json', draft(process.pid), 'snapshot.json.tmp', `other.${draft(gone)}`].toSorted(),
    );
  });

  it('throws an error of its content on as it is', async () => {
    const broken = function* (): Generator<string> {
      yield 'half';
      throw Object.assign(new Error('no more'), { code: 'ERR_OF_OURS' });
    };
    await expect(writeFileAtomic(join(folder, 'report.html'), broken())).rejects.toThrow('no more');
  });

  it.skipIf(process.platform !== 'linux')('never keeps a part of a file when the disk is full', async () => {
    const path = join(folder, 'snapshot.json');
    const files = new URL('private-files.ts', import.meta.url).href;
    // The last write fits only in part: the system then takes the part, without an error.
    const code = `import { writeFileAtomic } from '${files}';
      const data = function* () { yield 'x'.repeat(1500); };
      await writeFileAtomic(process.argv[1], data());`;
    const script = 'ulimit -f 1; exec "$0" --input-type=module-typescript --eval "$1" "$2"';
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, code, path], {
      encoding: 'utf8',
    });
    expect({ status, files: await readdir(folder) }).toEqual({ status: 1, files: [] });
    expect(stderr).toContain('EFBIG');
  });

  it('tries again while another program holds the file, as Word does on Windows', async () => {
    let tries = 0;
    const act = async (): Promise<void> => {
      tries += 1;
      if (tries < 3) throw coded('EBUSY');
    };
    await renameHeld('a', 'b', act);
    expect(tries).toBe(3);
  });

  it('does not try again for another error', async () => {
    let tries = 0;
    const act = async (): Promise<void> => {
      tries += 1;
      throw coded('ENOSPC');
    };
    await expect(renameHeld('a', 'b', act)).rejects.toThrow('ENOSPC');
    expect(tries).toBe(1);
  });
});

describe('migrations', () => {
  it('go one version at a time, and a missing step is a bug', () => {
    const steps = new Map<number, Migration>([
      [1, (old) => ({ ...old, b: 2 })],
      [2, (old) => ({ ...old, c: Number(old['b']) + 1 })],
    ]);
    expect(migrate({ version: 1 }, 3, steps)).toEqual({ version: 3, b: 2, c: 3 });
    expect(() => migrate({ version: 1 }, 4, steps)).toThrow('no migration from snapshot version 3');
  });
});

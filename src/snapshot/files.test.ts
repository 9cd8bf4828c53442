import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renameHeld, writeFileAtomic } from './files.ts';
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
    const broken = async function* (): AsyncGenerator<string> {
      yield 'half';
      throw new Error('no more');
    };
    await expect(writeFileAtomic(path, broken())).rejects.toThrow('no more');
    expect(await readFile(path, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['report.html']);
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

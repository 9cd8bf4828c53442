import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { assertWritable, writeRunFolder } from './run-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'beadle-run-folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = new Date('2026-11-22T11:33:00Z');
const signal = new AbortController().signal;
const files = [
  { path: 'PUBLIC/paper.txt', data: 'paper' },
  { path: 'PROVIDER ONLY/run.json', data: new Uint8Array([123, 125]) },
];

describe('the folder of a run', () => {
  let parent = '';
  beforeEach(() => {
    parent = join(mkdtempSync(join(root, 'case-')), 'exampleton');
  });

  it('holds every file, for nobody else to read', async () => {
    const folder = await writeRunFolder(files, { parent, at, signal });
    expect(folder).toBe(join(parent, '2026-11-22T113300Z'));
    expect(readFileSync(join(folder, 'PUBLIC/paper.txt'), 'utf8')).toBe('paper');
    expect(readFileSync(join(folder, 'PROVIDER ONLY/run.json'), 'utf8')).toBe('{}');
    if (process.platform === 'win32') return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'PUBLIC')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'PUBLIC/paper.txt')).mode & 0o777).toBe(0o600);
  });

  it('has a manifest of what was written, which is told together with the folder', async () => {
    const pieces = ['{"long":"', 'é\ud83d', '\ude00', 'x'.repeat(300_000), '"}'];
    const told: unknown[] = [];
    const folder = await writeRunFolder([...files, { path: 'long.json', data: pieces }], {
      parent,
      at,
      signal,
      commit: async (settle, written) => {
        told.push(...written);
        return (await settle()).place;
      },
    });
    expect(readFileSync(join(folder, 'long.json'), 'utf8')).toBe(pieces.join(''));
    const manifest = JSON.parse(readFileSync(join(folder, 'PROVIDER ONLY/manifest.json'), 'utf8')) as {
      files: { path: string; bytes: number; sha256: string }[];
    };
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'PROVIDER ONLY/run.json',
      'PUBLIC/paper.txt',
      'long.json',
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(folder, path));
      expect([path, bytes, sha256]).toEqual([
        path,
        content.length,
        createHash('sha256').update(content).digest('hex'),
      ]);
    }
    expect(told).toHaveLength(3);
    expect(manifest.files).toEqual(expect.arrayContaining(told));
  });

  it('stands beside another of the same second', async () => {
    const folders = await Promise.all(
      Array.from({ length: 4 }, () => writeRunFolder(files, { parent, at, signal })),
    );
    expect(new Set(folders).size).toBe(4);
    expect(readdirSync(parent).toSorted()).toEqual([
      '2026-11-22T113300Z',
      '2026-11-22T113300Z-2',
      '2026-11-22T113300Z-3',
      '2026-11-22T113300Z-4',
    ]);
  });

  it('is not there at all when the writing is stopped or fails, and leaves earlier runs alone', async () => {
    const earlier = await writeRunFolder(files, { parent, at, signal });
    const stop = new AbortController();
    const stopsMidway = [
      files[0],
      {
        path: 'late.txt',
        get data() {
          stop.abort(new Error('stopped'));
          return 'late';
        },
      },
    ].filter((file) => file !== undefined);
    await expect(writeRunFolder(stopsMidway, { parent, at, signal: stop.signal })).rejects.toThrow('stopped');
    const impossible = [...files, { path: 'PUBLIC/paper.txt/inside', data: '' }];
    await expect(writeRunFolder(impossible, { parent, at, signal })).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
    expect(readdirSync(parent)).toEqual(['2026-11-22T113300Z']);
    expect(existsSync(join(earlier, 'PUBLIC/paper.txt'))).toBe(true);
  });

  it('is an error with a remedy, not a fault of ours, where a file stands in its way', async () => {
    const file = join(root, 'in-the-way');
    writeFileSync(file, '');
    await expect(
      writeRunFolder(files, { parent: join(file, 'exampleton'), at, signal }),
    ).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  it('takes away what a killed process left half-written, and nothing of one that still runs', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const draftBy = (pid: number): string => `.2026-11-21T090000Z.${String(pid)}-0123456789ab.tmp`;
    for (const pid of [dead, process.pid]) {
      mkdirSync(join(parent, draftBy(pid), 'PUBLIC'), { recursive: true });
      writeFileSync(join(parent, draftBy(pid), 'PUBLIC/paper.txt'), 'half');
    }
    await writeRunFolder(files, { parent, at, signal });
    expect(readdirSync(parent).toSorted()).toEqual([draftBy(process.pid), '2026-11-22T113300Z']);
  });

  it('is refused before the work starts where nothing can be written', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    await expect(assertWritable(join(file, 'exampleton'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
    await assertWritable(parent);
    expect(readdirSync(parent)).toEqual([]);
  });
});

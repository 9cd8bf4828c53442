import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BeadleError } from '../model/error.ts';
import {
  parseSnapshot,
  readSnapshot,
  snapshotJsonSchema,
  serialiseSnapshot,
  writeSnapshot,
} from '../sources/snapshot-file.ts';
import { bareSnapshot } from './testing.ts';
import { sealOf, splitSeal } from '../snapshot/snapshot-text.ts';

const users = [
  { id: 'u1', displayName: 'Ann', addressDigests: ['a'] },
  { id: 'u2', displayName: 'Bob\u2028"</script>', addressDigests: [] },
];
const snapshot = bareSnapshot({ users, securityDefaults: { isEnabled: true } });

/** Writes the seal anew, as somebody who knows the format could: the content checks must still hold. */
const resealed = (text: string): string => {
  const { sealed } = splitSeal(text) ?? { sealed: '' };
  return `${sealed}"seal":"${sealOf(sealed)}"}\n`;
};
const changed = async (from: string | RegExp, to: string): Promise<string> =>
  resealed(serialiseSnapshot(snapshot).replace(from, to));

describe('a snapshot file', () => {
  it('comes back as it was written', async () => {
    expect(parseSnapshot(serialiseSnapshot(snapshot), 's.json')).toEqual(snapshot);
  });

  it('holds each evidence item on a line of its own', async () => {
    const lines = serialiseSnapshot(snapshot).split('\n');
    expect(lines.filter((line) => line.includes('"id":"u1"'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('"id":"u1"'))).not.toContain('u2');
  });

  it('is found out wherever it is cut off', async () => {
    const text = serialiseSnapshot(snapshot);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (length) => {
        expect(() => parseSnapshot(text.slice(0, length), 's.json')).toThrow(BeadleError);
      }),
    );
  });

  it('is found out when a value was edited by hand', async () => {
    const text = serialiseSnapshot(snapshot).replace('"isEnabled":true', '"isEnabled":null');
    expect(() => parseSnapshot(text, 's.json')).toThrow('changed after it was written');
  });

  it('names file, line and property of a value that cannot be', async () => {
    const text = await changed('"displayName":"Ann"', '"displayName":42');
    const line = text.split('\n').findIndex((one) => one.includes('42')) + 1;
    expect(() => parseSnapshot(text, 'old.json')).toThrow(
      `old.json: line ${String(line)}, property evidence.users.value.0.displayName`,
    );
  });

  it('is refused with a way out when a newer Beadle wrote it', async () => {
    const text = await changed('"version":1', '"version":2');
    expect(() => parseSnapshot(text, 's.json')).toThrow(expect.objectContaining({ code: 'SNAPSHOT_NEWER' }));
    const kind = await changed('"users":{', '"holograms":{');
    expect(() => parseSnapshot(kind, 's.json')).toThrow(expect.objectContaining({ code: 'SNAPSHOT_NEWER' }));
  });

  it('reads a kind that is younger than the file as not built then', async () => {
    const text = await changed(/"transportConfig":\{[^\n]*\n/, '');
    expect(parseSnapshot(text, 's.json').evidence.transportConfig).toMatchObject({ cause: 'not-built' });
  });

  it('is told from another kind of file', () => {
    expect(() => parseSnapshot('{"format":"beadle-run"}', 'run.json')).toThrow('is not a Beadle snapshot');
  });

  it('has a published schema that lists every kind', () => {
    expect(JSON.stringify(snapshotJsonSchema())).toContain('inboxRules');
  });
});

describe('writing a snapshot', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beadle-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('leaves the whole file, and no draft', async () => {
    const path = join(folder, 'run', 'snapshot.json');
    await writeSnapshot(path, snapshot);
    expect(await readSnapshot(path)).toEqual(snapshot);
    expect(await readdir(join(folder, 'run'))).toEqual(['snapshot.json']);
  });

  it.skipIf(process.platform === 'win32')('lets nobody else open the file or its folder', async () => {
    const path = join(folder, 'run', 'snapshot.json');
    await writeSnapshot(path, snapshot);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'run'))).mode & 0o777).toBe(0o700);
  });

  it('says what to do where the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const attempt = writeSnapshot(join(folder, 'file', 'snapshot.json'), snapshot);
    await expect(attempt).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  it('says so when there is no such file', async () => {
    await expect(readSnapshot(join(folder, 'none.json'))).rejects.toThrow('there is no such file');
  });
});

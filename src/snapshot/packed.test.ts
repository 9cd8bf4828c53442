import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed } from './packed.ts';
import { readLong } from './read-long.ts';
import { readSnapshotText } from './read.ts';
import type { AnySnapshot } from './snapshot.ts';
import { serialiseSnapshot } from './write.ts';

const at = '2026-11-22T11:33:00.000Z';
const empty: AnySnapshot = {
  format: 'beadle-snapshot',
  version: 1,
  beadle: '1.0.0',
  source: 'simulator',
  tenant: { id: 't', displayName: 'Ærlig \u{1f600} Council', initialDomain: 't.example' },
  access: { kind: 'app-only', permissions: [] },
  startedAt: at,
  finishedAt: at,
  evidence: {},
};

describe('a packed snapshot', () => {
  let folder: string;
  let text: string;
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beadle-test-'));
    text = serialiseSnapshot({}, empty);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read as the text that it was, whatever its name', async () => {
    await writeFile(file('plain.gz'), text);
    await writeFile(file('packed.json'), packed(text));
    for (const name of ['plain.gz', 'packed.json'])
      expect(await readSnapshotText({}, file(name))).toEqual({ snapshot: empty, text });
    expect(packed(text)).toEqual(packed(text));
  });

  it('is not opened line by line where it is no file: a pipe can be read once, and a folder never', async () => {
    expect(await readLong({}, folder)).toBeUndefined();
  });

  it('is refused with a sentence where it is damaged', async () => {
    const bytes = packed(text);
    await writeFile(file('cut.gz'), bytes.subarray(0, bytes.length - 20));
    await writeFile(file('changed.gz'), packed(text.replace('Council', 'Counsel')));
    await expect(readSnapshotText({}, file('cut.gz'))).rejects.toThrow('cut off or damaged');
    await expect(readSnapshotText({}, file('changed.gz'))).rejects.toThrow(
      'was changed after it was written',
    );
  });
});

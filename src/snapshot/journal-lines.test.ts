import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineWriter, readableLines, readLines } from './journal-lines.ts';

describe('lines of a journal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beadle-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('come back as they were written, whatever they hold', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\n', '\r', '\u2028', '\u2029', '\u0085', '"', 'é', '😀'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text), async (texts) => {
        const path = join(folder, 'lines.jsonl');
        const writer = lineWriter(path, false);
        for (const one of texts) writer.write({ one });
        writer.close();
        expect([...readableLines(path)]).toEqual(texts.map((one) => ({ one })));
      }),
      { numRuns: 50 },
    );
  });

  it('are on disk before the file is closed: a kill must not take them', async () => {
    const path = join(folder, 'lines.jsonl');
    const writer = lineWriter(path, false);
    await writer.write({ subject: 'u1' });
    await vi.waitFor(async () => {
      expect(await readFile(path, 'utf8')).toBe('{"subject":"u1"}\n');
    });
    await writer.close();
  });

  it('are whole ones: what a kill tore off, or a power cut spoilt, is dropped', async () => {
    const path = join(folder, 'lines.jsonl');
    await writeFile(path, '{"a":1}\n\0\0\0\n{"b":2}\n{"c":3}');
    expect([...readLines(path)]).toHaveLength(3);
    expect([...readableLines(path)]).toEqual([{ a: 1 }, { b: 2 }]);
    expect([...readLines(join(folder, 'none.jsonl'))]).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('cannot be lost without an error', async () => {
    const writer = await lineWriter('/dev/full', true);
    const fill = async (): Promise<void> => {
      await writer.write({ subject: 'u1' });
      await writer.close();
    };
    await expect(fill()).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });
});

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { everyNth, isBrief, isWide } from '../../fixtures/search.ts';
import { sharedFile } from '../contract/shared-material.ts';

const samples = sharedFile(
  'policies/samples',
  "that a council's own policy is read as well as the goals ask",
);
const seeds = sharedFile('seeds', 'that policies are read as well without what was learned from them');

const folder = mkdtempSync(join(tmpdir(), 'beadle-voices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every sixth text, of these in `npm test` every third, and all of them in the wide search. */
function voices(): string {
  const written = fileURLToPath(new URL('policy-samples', import.meta.url));
  if (isWide) return written;
  const files = readdirSync(written);
  const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length));
  const chosen = new Set(
    everyNth(
      3,
      names.toSorted().filter((_, at) => at % 6 === 0),
    ),
  );
  for (const file of files)
    if (chosen.has(file.slice(0, file.indexOf('.')))) cpSync(join(written, file), join(folder, file));
  return folder;
}

it.skipIf(isBrief)(
  'holds every goal on policies in other voices: terse, legal, asking, jargon, in tables',
  async () => {
    const { mappingBench } = await import('./mapping.ts');
    const chosen = voices();
    const figures = await mappingBench(chosen);
    expect(figures.filter(({ holds }) => holds === false)).toEqual([]);
    const first = figures.filter(({ name }) => /^[A-Z]\d?-.*: kind at first \(/u.test(name));
    // Each text, one of them as Word file and one as OpenDocument too.
    const read = readdirSync(chosen).filter((file) => /\.(?:txt|docx|odt)$/u.test(file));
    expect(first).toHaveLength(read.length);
    expect(read.length).toBeGreaterThan(isBrief ? 2 : 3);
    // Together well above the goal; of single voices that no word was learned for, near it.
    for (const { value } of first) expect(value).toBeGreaterThan(70);
    expect(first.reduce((sum, { value }) => sum + value, 0) / first.length).toBeGreaterThan(85);
  },
  300_000,
);

describe.skipIf(!samples.present || !seeds.present)("reading a council's own policy", () => {
  // For the wide search: and on the five policies, each without what was learned from it.
  it.runIf(isWide)(
    'holds every goal on the samples',
    async () => {
      const { mappingBench } = await import('./mapping.ts');
      const figures = await mappingBench(undefined);
      expect(figures.filter(({ holds }) => holds === false)).toEqual([]);
      expect(figures.filter(({ holds }) => holds === true).length).toBeGreaterThan(10);
    },
    300_000,
  );

  it('counts a clause that was not found, and a line that was lost', async () => {
    const { scoreSample, scores } = await import('./mapping/score-sample.ts');
    const { share } = await import('./mapping/tally.ts');
    const empty = scoreSample(
      { clauses: [], outline: { clauses: [], headings: [], leftOut: [] } },
      {
        clauses: [
          { ref: '1', refAlso: [], words: 'All staff', appliesToAlso: [], kindAlso: [], numbers: [] },
        ],
        headings: [],
        leadIns: [],
      },
      ['All staff sign.'],
      new Set(),
    );
    expect(share(empty.references)).toBe(0);
    expect(empty.lost).toEqual(['All staff sign.']);
    expect(share(scores().references)).toBe(100);
  });
});

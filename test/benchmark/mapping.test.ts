import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isWide } from '../../fixtures/search.ts';
import { sharedFile } from '../contract/shared-material.ts';

const samples = sharedFile(
  'policies/samples',
  "that a council's own policy is read as well as the goals ask",
);
const seeds = sharedFile('seeds', 'that policies are read as well without what was learned from them');

it('holds every goal on policies in other voices: terse, legal, asking, jargon, in tables', async () => {
  const { mappingBench } = await import('./mapping.ts');
  const figures = await mappingBench(fileURLToPath(new URL('policy-samples', import.meta.url)));
  expect(figures.filter(({ holds }) => holds === false)).toEqual([]);
  const first = figures.filter(({ name }) => /^[E-S].*: kind at first \(/u.test(name));
  // Fifteen texts, one of them as Word file and one as OpenDocument too.
  expect(first).toHaveLength(17);
  // Well above the goal: these voices were what the word lists lacked.
  for (const { value } of first) expect(value).toBeGreaterThan(85);
}, 60_000);

describe.skipIf(!samples.present || !seeds.present)("reading a council's own policy", () => {
  // The wide search also reads the five policies, each without what was learned from it.
  it('holds every goal on the samples', async () => {
    const { mappingBench } = await import('./mapping.ts');
    const figures = await mappingBench(isWide ? undefined : samples.path);
    expect(figures.filter(({ holds }) => holds === false)).toEqual([]);
    expect(figures.filter(({ holds }) => holds === true).length).toBeGreaterThan(10);
  }, 300_000);

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

import { beforeAll, describe, expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import type { Run } from '../../src/model/run.ts';
import { readFictional, type Fictional } from '../golden/fictional-run.ts';
import { flipsBetween } from './flips.ts';
import { knownGaps } from './known-gaps.ts';
import { lossesOf, withLoss } from './losses.ts';

/** Every cause and form for every kind: `LOST_CAUSES=all npx vitest run test/honesty`, some minutes. */
const all = process.env['LOST_CAUSES'] === 'all';

/** A rule that takes what is not known for an answer. */
const answered = (run: Run, outcome: 'pass' | 'fail'): Run => ({
  ...run,
  results: run.results.map((one) => (one.outcome === 'unknown' ? { ...one, outcome } : one)),
});

describe.each(councilIds)('evidence of %s that is lost', (id) => {
  let fictional: Fictional;
  let before: Run;
  beforeAll(async () => {
    fictional = await readFictional(id);
    before = fictional.judge(fictional.snapshot);
  });

  it('makes conclusions unknown or leaves them', { timeout: 600_000 }, () => {
    const { snapshot, judge } = fictional;
    const flips = lossesOf(snapshot, all, councilIds.indexOf(id)).flatMap((loss) =>
      flipsBetween(before, judge(withLoss(snapshot, loss)), loss).map(
        (what) => `${loss.id}, ${loss.form}, ${loss.cause}: ${what}`,
      ),
    );
    const gaps = knownGaps.filter(({ councils }) => councils.includes(id));
    expect(flips.filter((flip) => !gaps.some(({ line }) => line.test(flip)))).toEqual([]);
    const mended = gaps.filter(({ line }) => !flips.some((flip) => line.test(flip)));
    expect(mended, 'these gaps are closed: take them off the list').toEqual([]);
  });

  it.each(['pass', 'fail'] as const)('is seen where it is taken for a %s', (outcome) => {
    const { snapshot, judge } = fictional;
    const loss = { id: 'users', cause: 'permission', form: 'whole' } as const;
    const after = judge(withLoss(snapshot, loss));
    expect(flipsBetween(before, answered(after, outcome), loss).length).toBeGreaterThan(
      flipsBetween(before, after, loss).length,
    );
  });
});

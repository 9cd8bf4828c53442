import { beforeAll, describe, expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import { everyNth, isWide } from '../../fixtures/search.ts';
import type { Run } from '../../src/model/run.ts';
import { evidenceIds, type Snapshot } from '../../src/sources/kinds.ts';
import { fictionalSnapshot, readFictional, type Fictional } from '../golden/fictional-run.ts';
import { flipsBetween } from './flips.ts';
import { lossesOf, turnsAmong, withLoss, type Loss } from './losses.ts';
import { outcomeFlips } from './outcomes.ts';
import { conclusions, together } from './together.ts';

/** Every cause and form for every kind, one by one: `LOST_CAUSES=all npx vitest run test/honesty`, some minutes. */
const all = process.env['LOST_CAUSES'] === 'all';

/** Each kind in one council; in the wide search in each. */
const chosen = async () =>
  all ? 'all' : isWide ? 'each kind' : turnsAmong(await Promise.all(councilIds.map(fictionalSnapshot)));

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

  it('makes conclusions unknown or leaves them', { timeout: 600_000 }, async () => {
    const lost = lossesOf(fictional.snapshot, await chosen(), councilIds.indexOf(id));
    const losses = everyNth(3, lost).map((loss) => ({
      ...loss,
      told: `${loss.id}, ${loss.form}, ${loss.cause}`,
      make: (snapshot: Snapshot) => withLoss(snapshot, loss),
    }));
    expect(outcomeFlips(fictional, before, losses)).toEqual([]);
  });

  // The planted fault is the same everywhere: of the smallest council by default, of each in the wide search.
  it.runIf(isWide || id === 'thriftley')('is seen where it is taken for a pass or a fail', () => {
    const { snapshot, judge } = fictional;
    const loss = { id: 'users', cause: 'permission', form: 'whole' } as const;
    const after = judge(withLoss(snapshot, loss));
    for (const outcome of ['pass', 'fail'] as const)
      expect(flipsBetween(before, answered(after, outcome), [loss]).length).toBeGreaterThan(
        flipsBetween(before, after, [loss]).length,
      );
  });
});

it('is seen where what is lost as a whole is told under another cause, too', async () => {
  const { snapshot, judge } = await readFictional('allwell');
  const loss = { id: 'users', cause: 'permission', form: 'whole' } as const;
  const [before, after] = [judge(snapshot), judge(withLoss(snapshot, loss))];
  const planted = { evidence: 'users', cause: 'error', detail: 'planted' } as const;
  const results = after.results.map((one) => ({ ...one, missing: [...one.missing, planted] }));
  const seen = flipsBetween(before, { ...after, results }, [loss]).filter((flip) => flip.endsWith('planted'));
  expect(seen.length).toBeGreaterThan(0);
});

describe('losses by turns', () => {
  it('take each kind that some council has read from one council, and accounts from all', async () => {
    const snapshots = await Promise.all(councilIds.map(fictionalSnapshot));
    const turns = turnsAmong(snapshots);
    const lost = snapshots.flatMap((snapshot, at) => lossesOf(snapshot, turns, at));
    const read = evidenceIds.filter((id) =>
      snapshots.some(({ evidence }) => evidence[id].status === 'collected'),
    );
    expect(new Set(lost.map(({ id }) => id))).toEqual(new Set(read));
    expect(lost.filter(({ id, form }) => id === 'users' && form === 'whole')).toHaveLength(4);
  });
});

describe('losses in one judgement', () => {
  const loss = (id: Loss['id']): Loss => ({ id, cause: 'error', form: 'whole' });

  it('are such that no conclusion meets two of them', () => {
    const losses = [loss('users'), loss('domains'), loss('groups')];
    const meets = [new Set(['users', 'groups']), new Set(['groups', 'domains'])];
    expect(together(losses, meets)).toEqual([[loss('groups')], [loss('users'), loss('domains')]]);
    expect(together([loss('users'), loss('users')], [])).toHaveLength(2);
  });

  it('are few of the real conclusions, and everything is lost once', async () => {
    const { snapshot, standards, inputs } = await readFictional('thriftley');
    const losses = lossesOf(snapshot, 'each kind', 0);
    const reads = conclusions(standards, snapshot, inputs);
    const groups = together(losses, reads);
    expect(groups.flat()).toHaveLength(losses.length);
    expect(groups.length).toBeLessThan(losses.length / 2);
    const met = (group: readonly Loss[]) =>
      reads.filter((one) => group.filter(({ id }) => one.has(id)).length > 1);
    expect(groups.flatMap(met)).toEqual([]);
  });
});

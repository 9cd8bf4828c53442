import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtOn, findingOn, resultOf, runRecord } from '../store/testing.ts';
import type { RunRecord } from '../store/run-record.ts';
import { compareRuns, ofTheCouncil } from './compare.ts';
import { changesInWords } from './in-words.ts';

const rule = 'people/second-step';
const november = '2026-11-22T11:33:00.000Z';
const december = '2026-12-20T11:33:00.000Z';

const at = (readAt: string, failing: readonly string[], more: Partial<RunRecord> = {}): RunRecord =>
  runRecord(readAt, {
    findings: failing.map((id) => findingOn(rule, id)),
    doubts: [],
    results: [resultOf(rule, [failing.length, 0])],
    ...more,
  });

const ids = (found: readonly { subjectId: string }[]): string[] => found.map(({ subjectId }) => subjectId);

describe('two runs', () => {
  it('differ by who falls short now and who no longer does', () => {
    const changes = compareRuns(at(november, ['ann', 'ben']), at(december, ['ben', 'cat', 'dan']));
    expect(ids(ofTheCouncil(changes.fresh))).toEqual(['cat', 'dan']);
    expect(ids(ofTheCouncil(changes.gone))).toEqual(['ann']);
    expect(changesInWords(changes, new Date(december))).toBe('2 new, 1 gone since 22 November.');
    expect(changesInWords(changes, new Date('2027-01-05T00:00:00Z'))).toContain('since 22 November 2026');
  });

  it('never count a finding as gone that nobody looked at again', () => {
    const before = at(november, ['ann']);
    const cases: readonly Partial<RunRecord>[] = [
      { results: [resultOf(rule, [0, 1])], doubts: [doubtOn(rule, 'ann')] },
      { results: [resultOf(rule, [0, 0], { outcome: 'unknown', complete: false })] },
      { results: [resultOf(rule, [1, 0], { complete: false })] },
      { results: [] },
    ];
    for (const more of cases) {
      const changes = compareRuns(before, at(december, [], more));
      expect(changes.gone).toEqual([]);
      expect(ids(changes.unseen)).toEqual(['ann']);
      expect(changesInWords(changes, new Date(december))).toContain(
        '1 finding could not be looked at again.',
      );
    }
  });

  it("tell a changed check and a changed policy from the council's own doing", () => {
    const before = at(november, ['ann']);
    const newVersion = compareRuns(
      before,
      at(december, ['ben'], { results: [resultOf(rule, [1, 0], { version: 2 })] }),
    );
    expect([...newVersion.fresh, ...newVersion.gone].map(({ because }) => because)).toEqual(['rule', 'rule']);
    expect(newVersion.rulesChanged).toEqual([rule]);
    const newNumbers = compareRuns(
      before,
      at(december, ['ben'], {
        results: [resultOf(rule, [1, 0], { params: 'minLength 8' })],
        policy: { id: 'wouldham', digest: 'p2' },
      }),
    );
    expect(newNumbers.fresh.map(({ because }) => because)).toEqual(['policy']);
    expect(newNumbers.policyChanged).toBe(true);
    const added = compareRuns(at(november, [], { results: [] }), at(december, ['ann']));
    expect(added.fresh.map(({ because }) => because)).toEqual(['rule']);
    const judgedAgain = compareRuns(before, { ...at(november, ['ben']), judgedAt: december });
    expect(judgedAgain.fresh.map(({ because }) => because)).toEqual(['rule']);
    expect(changesInWords(judgedAgain, new Date(december))).toContain(
      'The same settings were judged before.',
    );
  });

  it('match two ways of one mailbox apart, and another state of the same way as altered', () => {
    const ways = (channels: readonly (readonly [string, string])[]) =>
      channels.map(([channel, fingerprint]) => findingOn(rule, 'ann', { channel, fingerprint }));
    const changes = compareRuns(
      at(november, [], {
        findings: ways([
          ['inbox-rule', '1'],
          ['forwarding', '1'],
        ]),
      }),
      at(december, [], {
        findings: ways([
          ['inbox-rule', '2'],
          ['transport', '1'],
        ]),
      }),
    );
    expect(changes.fresh.map(({ finding }) => finding.channel)).toEqual(['transport']);
    expect(changes.gone.map(({ finding }) => finding.channel)).toEqual(['forwarding']);
    expect(changes.altered.map(({ finding }) => finding.channel)).toEqual(['inbox-rule']);
    expect(changes.altered.map(({ because }) => because)).toEqual(['council']);
  });
});

describe('a finding that is another than before', () => {
  const run = (readAt: string, fingerprint: string, more: Parameters<typeof resultOf>[2] = {}) =>
    at(readAt, [], {
      findings: [findingOn(rule, 'ann', { channel: 'inbox-rule', fingerprint })],
      results: [resultOf(rule, [1, 0], more)],
    });

  it.each([
    ['council', {}, '1 finding changed.'],
    ['rule', { version: 2 }, '1 finding differs because the checks changed.'],
    ['policy', { params: 'minLength 8' }, '1 finding differs because the policy changed.'],
  ] as const)('because of the %s', (because, more, said) => {
    const changes = compareRuns(run(november, '1'), run(december, '2', more));
    expect(changes.altered.map((one) => one.because)).toEqual([because]);
    const told = changesInWords(changes, new Date(december));
    expect(told).toContain(said);
    expect(told.includes('1 finding changed.')).toBe(because === 'council');
  });
});

describe('any two runs', () => {
  const someone = fc.uniqueArray(fc.constantFrom('ann', 'ben', 'cat', 'dan', 'eve'));
  const anyRun = (readAt: string) =>
    fc
      .record({ failing: someone, doubted: someone, complete: fc.boolean() })
      .map(({ failing, doubted, complete }) => {
        const doubts = doubted.filter((id) => !failing.includes(id)).map((id) => doubtOn(rule, id));
        const results = [resultOf(rule, [failing.length, doubts.length], { complete })];
        return at(readAt, failing, { doubts, results });
      });

  it('account for every finding of both exactly once', () => {
    fc.assert(
      fc.property(anyRun(november), anyRun(december), (before, after) => {
        const { fresh, gone, unseen } = compareRuns(before, after);
        const over = [...ids(gone.map(({ finding }) => finding)), ...ids(unseen)];
        const stayed = ids(before.findings).filter((id) => ids(after.findings).includes(id));
        expect([...over, ...stayed].toSorted()).toEqual(ids(before.findings).toSorted());
        expect([...ids(fresh.map(({ finding }) => finding)), ...stayed].toSorted()).toEqual(
          ids(after.findings).toSorted(),
        );
        for (const id of ids(gone.map(({ finding }) => finding))) {
          expect(after.results[0]?.complete).toBe(true);
          expect(after.doubts.flatMap(({ subjectIds }) => subjectIds)).not.toContain(id);
        }
      }),
    );
  });
});

describe('somebody who was erased from the run before', () => {
  const gone = findingOn(rule, 'erased', { fingerprint: 'erased' });
  const before = runRecord('2026-11-22T11:33:00.000Z', {
    findings: [gone],
    results: [resultOf(rule, [1, 0])],
  });
  const now = runRecord('2026-12-20T11:33:00.000Z', {
    findings: [findingOn(rule, 'ann'), findingOn('people/phones', 'ann')],
    results: [resultOf(rule, [1, 0])],
  });

  it('is not gone, and whoever falls short at the same rule is neither new nor old', () => {
    const { fresh, gone: over, perhapsOld, altered } = compareRuns(before, now);
    expect(fresh.map(({ finding }) => finding.rule)).toEqual(['people/phones']);
    expect(perhapsOld.map(({ subjectId }) => subjectId)).toEqual(['ann']);
    expect([over, altered]).toEqual([[], []]);
  });
});

import { describe, expect, it } from 'vitest';
import { erased } from '../model/erased.ts';
import { findingOn, resultOf, runRecord } from '../store/testing.ts';
import type { RunRecord } from '../store/run-record.ts';
import { perhapsNew } from './perhaps-new.ts';
import { sinceBefore } from './since-before.ts';

const rule = 'people/second-step';
const [before, after] = ['2026-11-29T03:00:00.000Z', '2026-11-30T03:00:00.000Z'];
const old = findingOn(rule, 'ann');
const fresh = findingOn(rule, 'ben');
const later = (more: Partial<RunRecord> = {}) => runRecord(after, { findings: [old, fresh], ...more });
const told = (earlier: RunRecord | undefined, now: RunRecord, code: 0 | 1 | 3 = 1) =>
  perhapsNew(sinceBefore(earlier, now), now, code);

describe('what falls short and may be new', () => {
  it('is nothing where a run can be compared: what is new is then known', () => {
    expect(told(runRecord(before, { findings: [old] }), later())).toEqual([]);
  });

  it('is everything open where there is no run before, or one without names', () => {
    const open = later({
      findings: [
        old,
        fresh,
        findingOn(rule, 'c', { accepted: true }),
        findingOn(rule, 'd', { counted: false }),
      ],
    });
    expect(told(undefined, open)).toEqual([{ because: 'first-run', findings: 2 }]);
    const purged = runRecord(before, { namesPurgedAt: after });
    expect(told(purged, open)).toEqual([{ because: 'names-purged', findings: 2 }]);
  });

  it('is nothing in such a run where nothing falls short, and is told where what falls short names nobody', () => {
    expect(told(undefined, later({ findings: [] }), 3)).toEqual([]);
    expect(told(undefined, later({ findings: [] }), 1)).toEqual([{ because: 'first-run', findings: 0 }]);
  });

  it('is what another check, another policy or an erasure leaves open', () => {
    const asked = (more: object) => ({ findings: [old], results: [resultOf(rule, [1, 0], more)] });
    expect(told(runRecord(before, asked({ version: 0 })), later())).toEqual([
      { because: 'check-changed', findings: 1 },
    ]);
    expect(told(runRecord(before, asked({ params: 'others' })), later())).toEqual([
      { because: 'policy-changed', findings: 1 },
    ]);
    const without = runRecord(before, { findings: [old, findingOn(rule, erased)] });
    expect(told(without, later())).toEqual([{ because: 'person-erased', findings: 1 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { findingOn, runRecord } from '../store/testing.ts';
import { sinceInWords } from './in-words.ts';
import { changesIn, namesPurgedIn, sinceBefore } from './since-before.ts';

const now = new Date('2026-11-30T12:00:00.000Z');
const rule = 'people/second-step';
const line = (ref: string, verdict: string, inPolicy = true) => ({ ref, verdict, inPolicy });
const verdicts = [line('1', 'action-needed'), line('2', 'in-place'), line(rule, 'action-needed', false)];
const later = runRecord('2026-11-30T11:00:00.000Z', { findings: [findingOn(rule, 'ann')], verdicts });
const purged = runRecord('2025-05-03T11:00:00.000Z', {
  namesPurgedAt: '2026-07-04T09:00:00.000Z',
  verdicts: [line('1', 'in-place'), line('2', 'in-place'), line('3', 'in-place')],
});

describe('what is known since the run before', () => {
  it('is nothing for a first run alone', () => {
    expect(sinceBefore(undefined, later)).toBe('first');
    expect(sinceInWords('first', now)).toBe('');
  });

  it('is no number of what is new where the names of either run were deleted', () => {
    for (const [before, after] of [
      [purged, later],
      [
        { ...later, readAt: '2026-10-30T11:00:00.000Z' },
        { ...purged, readAt: later.readAt },
      ],
    ] as const) {
      const since = sinceBefore(before, after);
      expect(changesIn(since)).toBeUndefined();
      expect(namesPurgedIn(since)?.namesPurgedAt).toBe(purged.namesPurgedAt);
    }
    expect(namesPurgedIn(sinceBefore({ ...later, readAt: purged.readAt }, later))).toBeUndefined();
  });

  it('says what was deleted and when, and what can still be told: lines that both runs have', () => {
    expect(sinceInWords(sinceBefore(purged, later), now)).toBe(
      'The names of the check of 3 May 2025 were deleted on 4 July, so nobody can tell what is new or gone since. 1 line of the policy comes out differently.',
    );
    const same = { ...purged, verdicts, policy: { id: 'lowestoft', digest: 'p2' } };
    expect(sinceInWords(sinceBefore(same, later), now)).toMatch(
      /No line of the policy comes out differently\. The policy has changed since\.$/u,
    );
  });
});

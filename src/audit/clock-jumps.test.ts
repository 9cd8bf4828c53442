import { describe, expect, it } from 'vitest';
import type { Collection } from '../sources/run/collection.ts';
import { collectSnapshot } from '../sources/run/collect-snapshot.ts';
import { collectOptions } from '../sources/run/testing.ts';
import { jumpSentence, keptAfterJump, makeClockJumps } from './clock-jumps.ts';

const collection = (cause?: 'error' | 'permission'): { made: Collection; discarded: () => boolean } => {
  let gone = false;
  const read = { evidence: 'users', status: 'unavailable', items: 0, unavailableItems: 0 } as const;
  const made = {
    reads: [cause === undefined ? read : { ...read, cause }],
    discard: async () => {
      gone = true;
    },
  } as unknown as Collection;
  return { made, discarded: () => gone };
};

describe('a clock that jumped while the settings were read', () => {
  it('is named, forward and back', () => {
    const jumps = makeClockJumps();
    jumps.onEvent({ kind: 'retry', what: 'x' });
    jumps.onEvent({ kind: 'clock', seconds: 3 * 3600 });
    jumps.onEvent({ kind: 'clock', seconds: -90 });
    expect(jumps.seconds()).toEqual([10_800, -90]);
    expect(jumps.seconds().map(jumpSentence)).toEqual([
      expect.stringContaining('forward by 3 hours'),
      expect.stringContaining('back by 2 minutes'),
    ]);
  });

  it('is kept in the snapshot, and nothing is where it did not jump', async () => {
    const headerOf = async (clockJumps: () => readonly number[]) => {
      const read = await collectSnapshot({ ...collectOptions({}), clockJumps });
      await read.discard();
      return read.header;
    };
    expect(await headerOf(() => [-90])).toMatchObject({ clockJumps: [-90] });
    expect(await headerOf(() => [])).not.toHaveProperty('clockJumps');
  });

  it('keeps the journal where something may be asked again, and says so', async () => {
    const notes: string[] = [];
    const { made: one, discarded } = collection('error');
    await keptAfterJump(one, (text) => notes.push(text)).discard();
    expect(discarded()).toBe(false);
    expect(notes.join()).toContain('--resume');
  });

  it('keeps none where nothing would be asked again', async () => {
    const { made: one, discarded } = collection('permission');
    await keptAfterJump(one, () => undefined).discard();
    expect(discarded()).toBe(true);
  });
});

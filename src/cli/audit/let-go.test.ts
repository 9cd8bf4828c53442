import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectLargeHeap } from './let-go.ts';

/** Numbers of 240 MB, which nobody holds. */
function letGo(): WeakRef<number[]> {
  return new WeakRef(Array.from<number>({ length: 30_000_000 }).fill(0.5));
}

it('collects what was let go, where the heap is large', async () => {
  const numbers = letGo();
  // What a WeakRef was made of is held until the turn of the event loop ends.
  await setImmediate();
  collectLargeHeap();
  expect(numbers.deref() === undefined).toBe(true);
});

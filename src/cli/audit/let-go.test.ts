import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectLargeHeap } from './let-go.ts';

/** A text of 268 MB, which nobody holds. That many numbers, filled one by one, took seconds. */
function letGo(): WeakRef<{ readonly text: string }> {
  const held = { text: 'x'.repeat(2 ** 28) };
  // Until somebody looks into it, it is only a note of what to repeat.
  held.text.charCodeAt(1);
  return new WeakRef(held);
}

it('collects what was let go, where the heap is large', async () => {
  const held = letGo();
  // What a WeakRef was made of is held until the turn of the event loop ends.
  await setImmediate();
  collectLargeHeap();
  expect(held.deref() === undefined).toBe(true);
});

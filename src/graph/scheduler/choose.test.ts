import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cmdletsAtOnce } from './choose.ts';
import { cmdletBatch } from './families.ts';

/** The batches that leave one after the other until nothing waits. */
function batchesOf(waiting: number, places: number): number[] {
  const sizes = [];
  for (let left = waiting; left > 0; left -= sizes.at(-1) ?? left) sizes.push(cmdletsAtOnce(left, places));
  return sizes;
}

it('fills batches of cmdlets while many wait, and shares the last ones evenly', () => {
  expect(batchesOf(45, 5)).toStrictEqual([9, 8, 7, 7, 7, 7]);
  expect(batchesOf(25, 5)).toStrictEqual([7, 6, 6, 6]);
  expect(batchesOf(15, 5)).toStrictEqual([5, 5, 5]);
  expect(batchesOf(7, 5)).toStrictEqual([7]);
});

it('never puts more into one than Exchange takes, and makes none that the least does not ask for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 5 }), (waiting, places) => {
      const sizes = batchesOf(waiting, places);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(cmdletBatch.most);
      expect(sizes.length).toBeLessThanOrEqual(Math.ceil(waiting / cmdletBatch.least));
    }),
  );
});

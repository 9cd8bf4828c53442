import { describe, expect, it } from 'vitest';
import { itemsByPage } from './page-parts.ts';

const kb = (number: number): number => number * 1000;

describe('the pages of a technical report', () => {
  it.each([
    ['is one where all of it is short', { head: 17, items: [100, 100], first: 5, last: 100 }, [2]],
    [
      'are two where the work is done on the first',
      { head: 17, items: [150, 150], first: 5, last: 130 },
      [2, 0],
    ],
    [
      'share the work where it is too long for one',
      { head: 17, items: [300, 100, 100], first: 5, last: 30 },
      [1, 2],
    ],
    [
      'have what follows the last item on its page',
      { head: 17, items: [350, 200], first: 5, last: 130 },
      [1, 1],
    ],
    [
      'are three where work and what follows fill more',
      { head: 17, items: [350, 350], first: 5, last: 130 },
      [1, 1, 0],
    ],
    ['have one item at least, however long', { head: 17, items: [900, 900], first: 5, last: 30 }, [1, 1, 0]],
    [
      'do not fall apart under a large picture',
      { head: 600, items: [50, 50, 50, 50], first: 5, last: 30 },
      [3, 1],
    ],
    [
      'is one where nothing is to be done and the rest is of ordinary length',
      { head: 170, items: [], first: 100, last: 105 },
      [0],
    ],
    [
      'are two where nothing is to be done and the rest is long',
      { head: 17, items: [], first: 200, last: 300 },
      [0, 0],
    ],
  ])('%s', (_, { head, items, first, last }, counts) => {
    const whole = [head, ...items, first, last].reduce((sum, one) => sum + kb(one), 0);
    const bytes = { whole, head: kb(head), items: items.map(kb), first: kb(first), last: kb(last) };
    expect(itemsByPage(bytes)).toEqual(counts);
  });
});

it('goes by the length of the whole, where what follows is measured in two places', () => {
  expect(itemsByPage({ whole: kb(300), head: kb(150), items: [], first: kb(150), last: kb(150) })).toEqual([
    0,
  ]);
});

import type { Box } from './box.ts';
import { dimensions, type Dimension } from './space.ts';

/** One sign-in as an index into each dimension of the space. */
export type Point = Readonly<Record<Dimension, number>>;

const last = dimensions.length;

/**
 * The first point of a region that no box covers; undefined when they cover it all. Exact: it goes through the
 * dimensions one by one and, in each, treats values alike that the same boxes hold. What is left to cover depends only
 * on the boxes still in play, so each set of them is looked at once.
 */
export const findOpen = (region: Box, boxes: readonly Box[]): Point | undefined => {
  const spans = (box: Box, dimension: Dimension): boolean => {
    const values = box[dimension];
    return region[dimension].every((inside, index) => inside === 0 || values[index] === 1);
  };
  /** From which dimension on a box holds the whole region. */
  const wholeFrom = boxes.map((box) => {
    let from = last;
    while (from > 0 && spans(box, dimensions[from - 1] ?? 'client')) from -= 1;
    return from;
  });
  const covered = new Set<string>();

  const search = (
    depth: number,
    live: readonly number[],
    chosen: readonly number[],
  ): number[] | undefined => {
    if (live.some((box) => (wholeFrom[box] ?? last) <= depth)) return undefined;
    const dimension = dimensions[depth];
    if (dimension === undefined) return [...chosen];
    const key = `${String(depth)}:${live.join()}`;
    if (covered.has(key)) return undefined;
    const seen = new Set<string>();
    const inside = region[dimension];
    for (let value = 0; value < inside.length; value += 1) {
      if (inside[value] === 0) continue;
      const next = live.filter((box) => boxes[box]?.[dimension][value] === 1);
      const signature = next.join();
      if (seen.has(signature)) continue;
      seen.add(signature);
      const found = search(depth + 1, next, [...chosen, value]);
      if (found !== undefined) return found;
    }
    covered.add(key);
    return undefined;
  };
  const found = search(0, [...boxes.keys()], []);
  return found === undefined
    ? undefined
    : (Object.fromEntries(
        dimensions.map((dimension, index) => [dimension, found[index] ?? 0]),
      ) as unknown as Point);
};

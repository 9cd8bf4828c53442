/**
 * What a page should have at most. Somebody on a telephone line in the country still reads 400 kB; the rest is room for the
 * links to other pages, which nobody can measure before it is known what stands where.
 */
const mostBytes = 380_000;

/** A picture of the provider's may be large: a page has something on it all the same. */
const leastRoom = mostBytes / 2;

/** Bytes of a report that is written as one page, in its order; what follows may be counted in two places. */
export interface PageBytes {
  readonly whole: number;
  /** What stands at the head of every page. */
  readonly head: number;
  readonly items: readonly number[];
  /** What follows the items of the first page. */
  readonly first: number;
  /** What follows the items of the last page. */
  readonly last: number;
}

/**
 * How many items stand on each page, in their order. Without items is a last page of what all of them rests on, where the
 * page before is full.
 */
export function itemsByPage({ whole, head, items, first, last }: PageBytes): readonly number[] {
  if (whole <= mostBytes) return [items.length];
  const room = Math.max(mostBytes - head, leastRoom);
  const pages = [{ count: 0, bytes: first }];
  for (const bytes of items) {
    const page = pages.at(-1);
    if (page !== undefined && (page.count === 0 || page.bytes + bytes <= room)) {
      page.count += 1;
      page.bytes += bytes;
    } else pages.push({ count: 1, bytes });
  }
  if ((pages.at(-1)?.bytes ?? 0) + last > room) pages.push({ count: 0, bytes: last });
  return pages.map(({ count }) => count);
}

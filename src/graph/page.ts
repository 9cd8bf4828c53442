import { createHash } from 'node:crypto';
import { unreadable } from './failure.ts';
import { isRecord } from './message.ts';
import { ReadFailure } from './reader.ts';

/** One page of a list, checked for what can be checked. */
export interface Page {
  readonly items: readonly unknown[];
  /** As it came; undefined on the last page. */
  readonly nextLink: unknown;
  readonly count: number | undefined;
}

/** @throws ReadFailure when the answer is not a page */
export const readPage = (endpoint: string, body: unknown): Page => {
  if (!isRecord(body) || !Array.isArray(body['value']))
    throw unreadable(endpoint, 'the answer is not a list.');
  const count = body['@odata.count'];
  return {
    items: body['value'],
    nextLink: body['@odata.nextLink'] ?? undefined,
    count: typeof count === 'number' ? count : undefined,
  };
};

export interface PageCheck {
  /** @throws ReadFailure when this page cannot belong to one consistent list */
  readonly take: (page: Page) => void;
  /** @throws ReadFailure when the pages together are not what was announced */
  readonly end: () => void;
}

/** Pages that overlap mean that the list moved while it was read; then something else may be missing from it. */
export const moved = 'PagesOverlap';

/** Whether a list failed because it moved: read from its start, it may well be whole. */
export function isMoved(error: unknown): boolean {
  return error instanceof ReadFailure && error.code === moved;
}

/**
 * Watches over the pages of one list. The same page twice, the same item twice, or another number of items than Microsoft
 * announced (`@odata.count`) makes the whole list unreliable: it can be read again from the start, not stitched.
 */
export const makePageCheck = (endpoint: string): PageCheck => {
  const ids = new Set<string>();
  const pages = new Set<string>();
  let announced: number | undefined;
  let total = 0;
  return {
    take: ({ items, count }) => {
      announced ??= count;
      total += items.length;
      let withoutId = 0;
      for (const item of items) {
        const id = isRecord(item) ? item['id'] : undefined;
        if (typeof id !== 'string') {
          withoutId += 1;
          continue;
        }
        if (ids.has(id))
          throw unreadable(endpoint, 'the same item came twice; the list changed meanwhile.', moved);
        ids.add(id);
      }
      // Items without id (Exchange) can only be compared page by page; single items may well be alike.
      if (withoutId < 2) return;
      const print = createHash('sha256').update(JSON.stringify(items)).digest('base64');
      if (pages.has(print)) throw unreadable(endpoint, 'the same page came twice.', moved);
      pages.add(print);
    },
    end: () => {
      if (announced !== undefined && announced !== total)
        throw unreadable(
          endpoint,
          `Microsoft announced ${String(announced)} items and sent ${String(total)}.`,
          moved,
        );
    },
  };
};

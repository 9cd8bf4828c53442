import { unreadable } from './failure.ts';
import { moved } from './page.ts';
import type { GraphRequest } from './reader.ts';

/** Lists of the directory whose size Graph tells by itself (aad-advanced-queries, read 2026-11). */
const counted: ReadonlySet<string> = new Set([
  '/applications',
  '/contacts',
  '/devices',
  '/groups',
  '/servicePrincipals',
  '/users',
]);

/**
 * The question how many there are, where a list ended with a page that is full to the last place: a link to the next page
 * that got lost looks just like that. Any other list is not counted: the number lags behind by minutes, so that an
 * account deleted just now would make a whole list doubtful, and asked for within the list it would make that lag as well.
 * @param items on the last page
 */
export function countRequest(request: GraphRequest, items: number): GraphRequest | undefined {
  const { path, query = {} } = request;
  const isFull = items > 0 && items === Number(query['$top']);
  if (!isFull || '$filter' in query || !counted.has(path)) return undefined;
  return {
    api: request.api,
    path: `${path}/$count`,
    headers: { ConsistencyLevel: 'eventual' },
    family: 'identity',
    batch: false,
  };
}

/**
 * Compares the rows of such a list with the number.
 * @param answer the number as text, sometimes with a byte order mark (observed)
 * @throws ReadFailure when there are more than came: the list is read again from its start
 */
export function assertWhole(endpoint: string, rows: number, answer: unknown): void {
  const count = String(answer)
    .replace(/^\uFEFF/, '')
    .trim();
  if (/^\d+$/.test(count) && Number(count) <= rows) return;
  throw unreadable(
    endpoint,
    `the list ended with a full page and no link to more after ${String(rows)} items, and Microsoft counts ${count.slice(0, 20)}.`,
    moved,
  );
}

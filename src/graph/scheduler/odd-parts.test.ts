import { expect, it } from 'vitest';
import type { GraphRequest, ReadFailure } from '../reader.ts';
import { json, openFake } from '../testing.ts';

type Part = Readonly<Record<string, unknown>>;
/** What stands in the place of the answer to the second of three. @param times which batch this is, from 1 */
type Odd = (part: Part, times: number, first: Part) => readonly unknown[];

const purpose = (id: string): GraphRequest => ({
  api: 'v1.0',
  path: `/users/${id}/mailboxSettings`,
  family: 'outlook',
  batch: true,
  mailbox: id,
});

/** Reads three mailboxes in one batch, the second of them oddly answered. @returns the three values, or why not */
async function readThree(odd: Odd): Promise<readonly string[]> {
  let times = 0;
  const isOf = (part: unknown, id: string): boolean => JSON.stringify(part).includes(`"is-${id}"`);
  const { reader, time, close } = await openFake(
    ({ url }) => json({ userPurpose: `is-${url.pathname.split('/')[3] ?? ''}` }),
    {
      onBatch: (responses) => {
        times += 1;
        const first = responses.find((part) => isOf(part, 'a')) as Part | undefined;
        return json({
          responses: responses.flatMap((part) =>
            isOf(part, 'b') ? odd(part as Part, times, first ?? {}) : [part],
          ),
        });
      },
    },
  );
  const ends = await time.run(Promise.allSettled(['a', 'b', 'c'].map((id) => reader.get(purpose(id)))));
  close();
  return ends.map((end) =>
    end.status === 'fulfilled'
      ? (end.value as { userPurpose: string }).userPurpose
      : (end.reason as ReadFailure).why,
  );
}

const all = ['is-a', 'is-b', 'is-c'];
const onlyItsOwn = ['is-a', 'error', 'is-c'];

const withStatus =
  (status: unknown): Odd =>
  (part) => [{ ...part, status }];
const withBody =
  (body: unknown): Odd =>
  (part) => [{ ...part, body }];
const withId =
  (id: unknown): Odd =>
  (part) => [{ ...part, id }];
const withHeaders =
  (headers: unknown): Odd =>
  (part) => [{ ...part, headers }];
/** Throttled once, with these headers. */
const throttled =
  (headers: unknown): Odd =>
  (part, times) =>
    times > 1 ? [part] : [{ id: part['id'], status: 429, headers, body: { error: { code: 'x' } } }];

/** What Microsoft documents (learn.microsoft.com/graph/json-batching, read 2026-11), and what it does not. */
const cases: readonly (readonly [string, Odd, readonly string[]])[] = [
  ['its number as a number', (part) => [{ ...part, id: Number(part['id']) }], all],
  ['no number', withId(undefined), onlyItsOwn],
  ['a list for a number', (part) => [{ ...part, id: [part['id']] }], onlyItsOwn],
  ['a number nobody asked for', withId('99'), onlyItsOwn],
  ['a number like a member of Object', withId('__proto__'), onlyItsOwn],
  // The other is asked again, without it.
  ['the number of another', (part, _, { id }) => [{ ...part, id }], onlyItsOwn],
  ['the same twice', (part) => [part, part], all],
  ['two that contradict', (part) => [part, { ...part, body: {} }], onlyItsOwn],
  ['two of which one has no status', (part) => [{ ...part, status: undefined }, part], onlyItsOwn],
  ['nothing', () => [], onlyItsOwn],
  ['much beside it', (part) => [null, 7, 'x', [], {}, { id: '77', status: 200 }, part], all],
  ['its status as text', withStatus('200'), all],
  ...[undefined, null, true, 'OK', '', 0, 99, 600, 200.5, [200], {}].map(
    (status) => [`the status ${JSON.stringify(status)}`, withStatus(status), onlyItsOwn] as const,
  ),
  ...[undefined, null, 'text', 7, [], ['Retry-After'], { 'Retry-After': null }].map(
    (headers) => [`the headers ${JSON.stringify(headers)}`, withHeaders(headers), all] as const,
  ),
  ...[null, undefined, [], '7', 7, { 'Retry-After': '7' }, { 'retry-after': 7 }].map(
    (headers) => [`429 with the headers ${JSON.stringify(headers)}`, throttled(headers), all] as const,
  ),
  ...['-1', '-0', 'soon', '', '1e3', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Tue, 24 Nov 2026 09:00:30 GMT'].map(
    (wait) => [`429 with a wait of "${wait}"`, throttled({ 'Retry-After': wait }), all] as const,
  ),
  ...['99999999', '999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'].map(
    (wait) =>
      [
        `429 with a wait of "${wait}"`,
        throttled({ 'Retry-After': wait }),
        ['is-a', 'throttled', 'is-c'],
      ] as const,
  ),
  ...[undefined, null, 'e30=', 'text', 7, true, []].map(
    (body) => [`the body ${JSON.stringify(body)}`, withBody(body), onlyItsOwn] as const,
  ),
];

it.each(cases)('costs nothing but its own evidence: %s', async (_what, odd, expected) => {
  expect(await readThree(odd)).toEqual(expected);
});

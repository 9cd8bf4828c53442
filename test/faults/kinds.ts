import type { Answer } from '../../fixtures/simulator/answer.ts';
import { isJson, type Json } from '../../fixtures/simulator/json.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import { ConnectionBroken } from '../../fixtures/simulator/world.ts';
import type { Cause } from '../../src/model/cause.ts';

export interface Scene {
  readonly record: RequestRecord;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What goes wrong with one request; `answer` is what the simulator would have said. */
export interface FaultKind {
  readonly name: string;
  /** The causes that evidence may be missing for when this happens to it. */
  readonly causes: readonly Cause[];
  /** It adds members: where all members are kept, so that none is overlooked, the value is another one. */
  readonly adds?: true;
  /** Whether it can happen to this request. Default: to any. */
  readonly fits?: (record: RequestRecord) => boolean;
  readonly spoil: (answer: () => Promise<Answer>, at: Scene) => Promise<Answer>;
}

const refuse = (status: number, code: string, headers: Readonly<Record<string, string>> = {}) => {
  const body = { error: { code, message: 'Injected.', innerError: { 'request-id': 'fault-1' } } };
  return (): Promise<Answer> => Promise.resolve({ status, headers, body });
};
const changed =
  (change: (body: Json, record: RequestRecord) => Json): FaultKind['spoil'] =>
  async (answer, { record }) => {
    const given = await answer();
    return isJson(given.body) && given.status === 200
      ? { ...given, body: change(given.body, record) }
      : given;
  };
/** Only lists have a link. */
const linked = (to: (record: RequestRecord) => string): FaultKind['spoil'] =>
  changed((body, record) =>
    Array.isArray(body['value']) ? { ...body, '@odata.nextLink': to(record) } : body,
  );
const asText =
  (change: (text: string) => string): FaultKind['spoil'] =>
  async (answer) => {
    const given = await answer();
    const headers = { ...given.headers, 'content-type': 'application/json' };
    return { ...given, headers, body: change(JSON.stringify(given.body ?? {})) };
  };

const isOuter = (record: RequestRecord): boolean => record.batch === undefined;
const isBatch = (record: RequestRecord): boolean => record.path.endsWith('/$batch');
const isList = (record: RequestRecord): boolean => isOuter(record) && !isBatch(record);
const items = (body: Json): readonly unknown[] => (Array.isArray(body['value']) ? body['value'] : []);
const responses = (body: Json): readonly unknown[] =>
  Array.isArray(body['responses']) ? body['responses'] : [];

/** `size` bytes, a megabyte at a time, as `fetch` delivers them after decompression. */
const flood = (size: number): ReadableStream<Uint8Array> => {
  const chunk = new Uint8Array(1024 * 1024).fill(0x20);
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
      if (sent >= size) controller.close();
    },
  });
};
const trickle = (sleep: (ms: number) => Promise<void>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      await sleep(30_000);
      controller.enqueue(new Uint8Array([0x20]));
    },
  });

const oops: readonly Cause[] = ['error'];
const slow: readonly Cause[] = ['throttled'];
/** Exchange publishes no error format: a refusal that is not known names the documented way round. */
const refusedCauses: readonly Cause[] = ['permission', 'not-supported', 'error'];

export const faultKinds: readonly FaultKind[] = [
  {
    name: 'connection reset',
    causes: oops,
    fits: isOuter,
    spoil: () => Promise.reject(new ConnectionBroken('reset')),
  },
  { name: 'truncated JSON', causes: oops, fits: isOuter, spoil: asText((text) => text.slice(0, -2)) },
  { name: 'invalid JSON', causes: oops, fits: isOuter, spoil: asText(() => '{"value": [,]}') },
  {
    name: 'wrong content type',
    causes: oops,
    fits: isOuter,
    spoil: async (answer) => ({
      ...(await answer()),
      headers: { 'content-type': 'text/html' },
      body: '<html>proxy</html>',
    }),
  },
  { name: '401', causes: ['error', 'permission'], spoil: refuse(401, 'InvalidAuthenticationToken') },
  {
    name: '403',
    causes: refusedCauses,
    fits: (record) => !isBatch(record),
    spoil: refuse(403, 'Authorization_RequestDenied'),
  },
  {
    name: '404',
    causes: ['error', 'not-supported'],
    fits: (record) => !isBatch(record),
    spoil: refuse(404, 'Request_ResourceNotFound'),
  },
  {
    name: '429 for ten seconds',
    causes: slow,
    spoil: refuse(429, 'TooManyRequests', { 'retry-after': '10' }),
  },
  { name: '429 for an hour', causes: slow, spoil: refuse(429, 'TooManyRequests', { 'retry-after': '3600' }) },
  { name: '429 without a time', causes: slow, spoil: refuse(429, 'TooManyRequests') },
  { name: '500', causes: oops, spoil: refuse(500, 'InternalServerError') },
  { name: '502', causes: oops, spoil: refuse(502, '') },
  { name: '503', causes: oops, spoil: refuse(503, 'ServiceUnavailable') },
  { name: '504', causes: oops, spoil: refuse(504, 'GatewayTimeout') },
  {
    name: 'a page that repeats an item',
    causes: oops,
    fits: isList,
    spoil: changed((body) => ({ ...body, value: [...items(body), ...items(body)] })),
  },
  {
    name: 'a link to itself',
    causes: oops,
    fits: isList,
    spoil: linked(({ url }) => url),
  },
  {
    name: 'a link to another host',
    causes: oops,
    fits: isList,
    spoil: linked(() => 'https://graph.microsoft.com.elsewhere.example/v1.0/users'),
  },
  {
    name: 'a batch that answers twice',
    causes: oops,
    fits: isBatch,
    spoil: changed((body) => ({ ...body, responses: [...responses(body), ...responses(body)] })),
  },
  {
    name: 'a batch that answers partly',
    causes: oops,
    fits: isBatch,
    spoil: changed((body) => ({ ...body, responses: responses(body).slice(1) })),
  },
  {
    name: 'a batch that answers backwards',
    causes: oops,
    fits: isBatch,
    spoil: changed((body) => ({ ...body, responses: responses(body).toReversed() })),
  },
  {
    name: 'a clock that is hours off',
    causes: oops,
    spoil: async (answer) => {
      const given = await answer();
      return { ...given, headers: { ...given.headers, date: 'Sun, 22 Nov 2026 03:00:00 GMT' } };
    },
  },
  {
    name: 'a hundred megabytes',
    causes: oops,
    fits: isOuter,
    spoil: () =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: flood(100 * 2 ** 20),
      }),
  },
  {
    name: 'a small answer that unpacks to a huge one',
    causes: oops,
    fits: isOuter,
    spoil: () =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'application/json', 'content-length': '4096' },
        body: flood(100 * 2 ** 20),
      }),
  },
  {
    name: 'a slow trickle',
    causes: oops,
    fits: isOuter,
    spoil: (_answer, { sleep }) =>
      Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, body: trickle(sleep) }),
  },
];

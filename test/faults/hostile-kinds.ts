import type { Answer } from '../../fixtures/simulator/answer.ts';
import { isJson, type Json } from '../../fixtures/simulator/json.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import type { Cause } from '../../src/model/cause.ts';
import type { FaultKind } from './kinds.ts';

const oops: readonly Cause[] = ['error'];
const isOuter = (record: RequestRecord): boolean => record.batch === undefined;
const isBatch = (record: RequestRecord): boolean => record.path.endsWith('/$batch');

const changed =
  (change: (body: Json) => Json): FaultKind['spoil'] =>
  async (answer) => {
    const given = await answer();
    return isJson(given.body) && given.status === 200 ? { ...given, body: change(given.body) } : given;
  };

/** Members that an object of JavaScript has by itself; `JSON.parse` makes them an object's own. */
const likeObjects = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(likeObjects);
  if (typeof value !== 'object' || value === null) return value;
  const planted: [string, unknown][] = [
    ['__proto__', { id: 'planted', accountEnabled: true }],
    ['constructor', 'planted'],
    ['toString', 1],
    ['valueOf', {}],
    ['hasOwnProperty', null],
  ];
  return Object.fromEntries([
    ...Object.entries(value).map(([key, one]) => [key, likeObjects(one)]),
    ...planted,
  ]);
};

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** Every value of every item, or of the one object, is of a type that no property has. */
const ofAnotherType = (body: Json): Json => {
  const odd = (one: unknown): unknown =>
    isJson(one)
      ? Object.fromEntries(
          Object.keys(one).map((key) => [key, key.includes('@') ? one[key] : { toString: 1 }]),
        )
      : one;
  return Array.isArray(body['value']) ? { ...body, value: body['value'].map(odd) } : (odd(body) as Json);
};

const redirect =
  (to: (record: RequestRecord) => string): FaultKind['spoil'] =>
  (_answer, { record }) =>
    Promise.resolve({ status: 307, headers: { location: to(record) }, body: undefined });

const odd = { toString: 1, valueOf: 1 };
const oddHeaders = {
  'Retry-After': odd,
  'x-ms-throttle-limit-percentage': ['2'],
  toString: 1,
  constructor: odd,
};

/** Lists that no tenant has empty: somebody has an account, a domain, a mailbox, the role of an administrator. */
const neverEmpty = /\/(users|domains|organization)$|\/roleManagement\/directory\/roleAssignments$/;

/** Answers that are made to be misread, and answers of 200 that say less than they seem to. */
export const hostileKinds: readonly FaultKind[] = [
  {
    name: "members named like Object's own",
    causes: oops,
    adds: true,
    fits: (record) => !isBatch(record),
    spoil: changed((body) => likeObjects(body) as Json),
  },
  {
    name: 'nested without end',
    causes: oops,
    fits: (record) => !isBatch(record),
    spoil: changed((body) => ({ ...body, deep: nested(1000) })),
  },
  {
    name: 'values of another type',
    causes: oops,
    fits: (record) => !isBatch(record),
    spoil: changed(ofAnotherType),
  },
  {
    name: 'a batch with odd headers',
    causes: oops,
    fits: isBatch,
    spoil: changed((body) => {
      const responses = Array.isArray(body['responses']) ? (body['responses'] as readonly Json[]) : [];
      return { ...body, responses: responses.map((one) => ({ ...one, headers: oddHeaders })) };
    }),
  },
  {
    name: 'a batch with odd ids and statuses',
    causes: oops,
    fits: isBatch,
    spoil: changed((body) => {
      const responses = Array.isArray(body['responses']) ? (body['responses'] as readonly Json[]) : [];
      return {
        ...body,
        responses: responses.map((one, at) => ({ ...one, [at % 2 === 0 ? 'id' : 'status']: odd })),
      };
    }),
  },
  {
    name: 'a redirect to another path',
    causes: oops,
    fits: isOuter,
    spoil: redirect(({ url }) => new URL('/v1.0/groups', new URL(url, 'https://graph.microsoft.com')).href),
  },
  {
    name: 'a redirect to another host',
    causes: oops,
    fits: isOuter,
    spoil: redirect(() => 'https://elsewhere.example/'),
  },
  {
    name: '200 with an error in it',
    causes: oops,
    fits: (record) => !isBatch(record),
    spoil: (): Promise<Answer> =>
      Promise.resolve({ status: 200, headers: {}, body: { error: { code: 'UnknownError', message: '' } } }),
  },
  {
    name: '200 without a body',
    causes: oops,
    fits: isOuter,
    spoil: (): Promise<Answer> => Promise.resolve({ status: 200, headers: {}, body: undefined }),
  },
  {
    name: 'an empty list that cannot be empty',
    causes: oops,
    // No mailbox that is being deleted is an answer; no mailbox at all is none.
    fits: ({ path, cmdlet, batch, url, body = '' }) =>
      !/skiptoken/i.test(url) &&
      !body.includes('SoftDeletedMailbox') &&
      (neverEmpty.test(path) || (cmdlet === 'Get-Mailbox' && batch === undefined)),
    spoil: changed((body) => {
      const { '@odata.nextLink': _, ...rest } = body;
      return { ...rest, value: [] };
    }),
  },
  {
    name: 'a cmdlet that stopped at its default number of results',
    causes: oops,
    fits: ({ service }) => service === 'exchange',
    spoil: changed((body) => ({
      ...body,
      '@adminapi.warnings': ['There are more results available than are currently displayed.'],
    })),
  },
  {
    name: 'a warning that is no text',
    causes: oops,
    fits: ({ service }) => service === 'exchange',
    spoil: changed((body) => ({ ...body, '@adminapi.warnings': [odd] })),
  },
];

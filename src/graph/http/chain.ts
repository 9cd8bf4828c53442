import { randomUUID } from 'node:crypto';
import httpClient from '@microsoft/microsoft-graph-client/lib/src/HTTPClient.js';
import { BrokenAnswer, brokenOff, type Answer, type OutgoingRequest, type Transport } from '../message.ts';
import type { Time } from '../time.ts';
import { authentication, type Tokens } from './authentication.ts';
import { parseBody, readText } from './body.ts';
import type { Hosts } from './hosts.ts';
import { deepestBatch } from './nesting.ts';
import { middleware, type Exchange, type Step } from './middleware.ts';
import { assertReadOnly } from './read-only.ts';
import { redirects } from './redirects.ts';

/** `fetch` with an address: of a `Request` it makes another one. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface ChainOptions {
  readonly tokens: Tokens;
  readonly hosts: Hosts;
  readonly fetch: Fetch;
  readonly time: Time;
  /** Longest time for one answer, to its last byte; REST cmdlets of Exchange may work for minutes. */
  readonly answerWithinMs?: { readonly graph: number; readonly exchange: number };
}

const answerWithin = { graph: 100_000, exchange: 300_000 };

/** Background work should ask for low priority (Microsoft Graph, throttling-limits; read 2026-08). */
const headers: Step = (exchange, next) =>
  next({
    ...exchange,
    request: {
      ...exchange.request,
      headers: {
        accept: 'application/json',
        ...exchange.request.headers,
        'x-ms-throttle-priority': 'Low',
        'client-request-id': randomUUID(),
        'user-agent': 'beadle',
      },
    },
  });

/** The last step. The read-only guard stands here so that nothing can be added after it. */
const network =
  (fetch: Fetch): Step =>
  async ({ request, signal }) => {
    assertReadOnly(request);
    try {
      return await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
    } catch (cause) {
      throw brokenOff(cause);
    }
  };

const lateAnswer = (ms: number): BrokenAnswer =>
  new BrokenAnswer(`No complete answer within ${String(ms / 1000)} seconds.`, { again: true });

const toAnswer = async (response: Response, { url }: OutgoingRequest): Promise<Answer> => {
  const text = await readText(response);
  const contentType = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: parseBody(text, contentType, {
      successful: response.ok,
      ...(url.endsWith('/$batch') ? { deepest: deepestBatch } : {}),
    }),
  };
};

/**
 * The client: Microsoft's Graph SDK with our own chain of middleware instead of the SDK's, whose retry handler caps
 * waits and ignores the items of a batch, and whose request builder takes an opaque nextLink apart.
 */
export const makeTransport = (options: ChainOptions): Transport => {
  const { time, hosts } = options;
  const client = new httpClient.HTTPClient(
    middleware(headers),
    middleware(redirects(hosts)),
    middleware(authentication(options.tokens, hosts)),
    middleware(network(options.fetch)),
  );
  const within = options.answerWithinMs ?? answerWithin;

  return async (request, signal) => {
    const stop = new AbortController();
    const tooSlow = Promise.withResolvers<never>();
    const takeBack = time.after(within[request.audience], () => {
      const late = lateAnswer(within[request.audience]);
      stop.abort(late);
      tooSlow.reject(late);
    });
    const exchange: Exchange = { request, signal: AbortSignal.any([signal, stop.signal]) };
    const ask = async (): Promise<Answer> => {
      const context = await client.sendRequest({
        request: request.url,
        options: { beadle: exchange } as never,
      });
      if (context.response === undefined) throw new TypeError('the chain gave no answer');
      return toAnswer(context.response, request);
    };
    try {
      return await Promise.race([ask(), tooSlow.promise]);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      takeBack();
    }
  };
};

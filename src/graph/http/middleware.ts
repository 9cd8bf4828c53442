import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { OutgoingRequest } from '../message.ts';

/** What a step of the chain works with; the SDK's `Context`, read once into plain values. */
export interface Exchange {
  readonly request: OutgoingRequest;
  readonly signal: AbortSignal;
}

/** The rest of the chain. */
export type Next = (exchange: Exchange) => Promise<Response>;
export type Step = (exchange: Exchange, next: Next) => Promise<Response>;

const fromContext = (context: Context): Exchange => {
  const options = context.options as { readonly beadle?: Exchange } | undefined;
  const exchange = options?.beadle;
  if (exchange === undefined) throw new TypeError('a request came into the chain without its description');
  return exchange;
};

/** Makes one of our steps a middleware of the Graph SDK. */
export const middleware = (step: Step): Middleware => {
  let following: Middleware | undefined;
  return {
    setNext: (next) => {
      following = next;
    },
    execute: async (context) => {
      context.response = await step(fromContext(context), async (exchange) => {
        if (following === undefined) throw new TypeError('the last step of the chain called the next one');
        const inner: Context = { request: exchange.request.url, options: { beadle: exchange } as never };
        await following.execute(inner);
        if (inner.response === undefined) throw new TypeError('a step of the chain gave no answer');
        return inner.response;
      });
    },
  };
};

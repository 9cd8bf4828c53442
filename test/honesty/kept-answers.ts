import {
  ReadFailure,
  type CmdletRequest,
  type GraphReader,
  type GraphRequest,
} from '../../src/graph/reader.ts';

type Json = Readonly<Record<string, unknown>>;
type Request = GraphRequest | CmdletRequest;
const keyOf = (request: Request): string =>
  'cmdlet' in request
    ? JSON.stringify([request.cmdlet, request.parameters])
    : JSON.stringify([request.api, request.path, request.query]);

/** What Microsoft answered to each request, pages of a list as one. */
export interface Answers {
  readonly reader: (inner: GraphReader) => GraphReader;
  /** Every object that was answered to some requests. */
  readonly objects: (to: (request: Request) => boolean) => readonly unknown[];
  /** Answers again, each object as `change` makes it; what was never asked fails. */
  readonly again: (change: (one: Json, request: Request) => unknown) => GraphReader;
}

export function keepAnswers(): Answers {
  const lists = new Map<string, unknown[]>();
  const objects = new Map<string, unknown>();
  const failures = new Map<string, unknown>();
  const requests = new Map<string, Request>();
  async function* kept(
    request: Request,
    pages: AsyncIterable<readonly unknown[]>,
  ): AsyncGenerator<readonly unknown[]> {
    const all: unknown[] = [];
    try {
      for await (const page of pages) {
        all.push(...page);
        yield page;
      }
      lists.set(keyOf(request), all);
      requests.set(keyOf(request), request);
    } catch (error) {
      failures.set(keyOf(request), error);
      throw error;
    }
  }
  const asked = (request: Request): void => {
    const failure = failures.get(keyOf(request));
    if (failure !== undefined) throw failure as Error;
    if (!lists.has(keyOf(request)) && !objects.has(keyOf(request)))
      throw new ReadFailure('error', 'it was never asked');
  };
  return {
    reader: (inner) => ({
      get: async (request) => {
        try {
          const answer = await inner.get(request);
          objects.set(keyOf(request), answer);
          requests.set(keyOf(request), request);
          return answer;
        } catch (error) {
          failures.set(keyOf(request), error);
          throw error;
        }
      },
      pages: (request) => kept(request, inner.pages(request)),
      cmdlet: (request) => kept(request, inner.cmdlet(request)),
    }),
    objects: (to) =>
      [...requests]
        .filter(([, request]) => to(request))
        .flatMap(([key]) => lists.get(key) ?? [objects.get(key)]),
    again: (change) => {
      const changed = (request: Request, one: unknown): unknown =>
        typeof one === 'object' && one !== null ? change(one as Json, request) : one;
      async function* list(request: Request): AsyncGenerator<readonly unknown[]> {
        asked(request);
        yield await Promise.resolve((lists.get(keyOf(request)) ?? []).map((one) => changed(request, one)));
      }
      return {
        get: (request) => {
          asked(request);
          return Promise.resolve(changed(request, objects.get(keyOf(request))));
        },
        pages: list,
        cmdlet: list,
      };
    },
  };
}

import { failureOf, unreadable, type Asked } from './failure.ts';
import type { Hosts } from './http/hosts.ts';
import { assertWhole, countRequest } from './full-page.ts';
import { makeLinks } from './link.ts';
import { isRecord, type Answer } from './message.ts';
import { makePageCheck, readPage } from './page.ts';
import type { GraphReader, GraphRequest } from './reader.ts';
import { resourceUnits } from './scheduler/cost.ts';
import { furtherPage, type Job } from './scheduler/job.ts';

export interface GraphReading {
  readonly send: (job: Job) => Promise<Answer>;
  readonly hosts: Hosts;
  readonly access: Asked['access'];
  readonly partnerScopes?: readonly string[];
}

/** Graph decodes a `+` as a space, and `$` and `,` are easier to read unescaped. */
const encode = (value: string): string =>
  encodeURIComponent(value).replaceAll('%24', '$').replaceAll('%2C', ',');

const relativeUrl = ({ path, query = {} }: GraphRequest): string => {
  const options = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
  return options.length === 0 ? path : `${path}?${options.join('&')}`;
};

export const endpointOf = ({ api, path }: Pick<GraphRequest, 'api' | 'path'>): string =>
  `${api === 'beta' ? 'beta ' : ''}GET ${path}`;

const toJob = (request: GraphRequest, hosts: Hosts): Job => {
  const { api, family, mailbox, headers = {} } = request;
  const url = relativeUrl(request);
  return {
    name: endpointOf(request),
    family,
    cost: family === 'identity' ? resourceUnits(request.path, request.query) : 1,
    alone: { audience: 'graph', method: 'GET', url: `${hosts.graph}/${api}${url}`, headers },
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(request.batch
      ? { inBatch: { to: `${hosts.graph}/${api}/$batch`, method: 'GET', url, headers } }
      : {}),
  };
};

/** Reads Graph through the scheduler: refusals become `ReadFailure`, lists are whole or fail. */
export const makeGraphReader = ({
  send,
  hosts,
  access,
  partnerScopes,
}: GraphReading): Pick<GraphReader, 'get' | 'pages'> => {
  const ask = async (request: GraphRequest, job: Job): Promise<unknown> => {
    const answer = await send(job);
    if (answer.status < 200 || answer.status > 299)
      throw failureOf(answer, {
        endpoint: endpointOf(request),
        family: request.family,
        access,
        partnerScopes,
      });
    return answer.body;
  };

  return {
    get: async (request) => {
      const body = await ask(request, toJob(request, hosts));
      // Text is right for `/$count` alone.
      const isText = request.path.endsWith('/$count');
      if (
        isText
          ? typeof body !== 'string' && typeof body !== 'number'
          : !isRecord(body) || isRecord(body['error'])
      )
        throw unreadable(endpointOf(request), 'the answer is not what this endpoint documents.');
      return body;
    },
    pages: async function* (request) {
      const endpoint = endpointOf(request);
      const links = makeLinks(
        hosts,
        'graph',
        new RegExp(`^/${request.api.replace('.', '\\.')}/(?!\\$batch)`),
      );
      const check = makePageCheck(endpoint);
      let job = toJob(request, hosts);
      let rows = 0;
      links.complain(job.alone.url);
      for (;;) {
        const page = readPage(endpoint, await ask(request, job));
        check.take(page);
        rows += page.items.length;
        if (page.nextLink === undefined) {
          const count = page.count === undefined ? countRequest(request, page.items.length) : undefined;
          if (count !== undefined) assertWhole(endpoint, rows, await ask(count, toJob(count, hosts)));
        }
        if (page.items.length > 0) yield page.items;
        if (page.nextLink === undefined) break;
        const complaint = links.complain(page.nextLink);
        if (complaint !== undefined) throw unreadable(endpoint, complaint, 'NextLink');
        job = furtherPage(job, String(page.nextLink));
      }
      check.end();
    },
  };
};

import { isRecord, type OutgoingRequest } from '../message.ts';
import { allowedCmdlets } from './cmdlets.ts';

/** A request that could change something, or that Beadle has no business sending. Always a bug of ours. */
export class NotReadOnly extends Error {
  override readonly name = 'NotReadOnly';
}

const refuse = (what: string): never => {
  throw new NotReadOnly(`Beadle only reads: ${what} was not sent.`);
};

const parse = (body: string | undefined): unknown => {
  try {
    return JSON.parse(body ?? '');
  } catch (cause) {
    throw new NotReadOnly('Beadle only reads: a POST whose body is not JSON was not sent.', { cause });
  }
};

const checkBatch = (body: unknown): void => {
  const requests = isRecord(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) return refuse('a $batch without requests');
  for (const request of requests) {
    if (!isRecord(request) || request['method'] !== 'GET')
      return refuse('a $batch with a request that is not GET');
    if (request['body'] !== undefined) return refuse('a $batch with a request that has a body');
    const url = request['url'];
    if (typeof url !== 'string' || !/^\/[^/]/.test(url))
      return refuse('a $batch with a request to another host');
  }
};

const checkCmdlet = (body: unknown): void => {
  const input = isRecord(body) ? body['CmdletInput'] : undefined;
  const name = isRecord(input) ? input['CmdletName'] : undefined;
  if (typeof name !== 'string' || !name.startsWith('Get-') || !allowedCmdlets.has(name))
    return refuse(`the cmdlet ${JSON.stringify(name)}`);
};

const invokeCommand = /^\/adminapi\/beta\/[^/]+\/InvokeCommand$/i;

/** A batch of Exchange holds allow-listed cmdlets to its own host, and nothing else. */
const checkCmdlets = (body: unknown, origin: string): void => {
  const requests = isRecord(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) return refuse('a $batch without requests');
  for (const request of requests) {
    if (!isRecord(request) || request['method'] !== 'POST')
      return refuse('a $batch to Exchange with a request that is not a cmdlet');
    const url = typeof request['url'] === 'string' ? URL.parse(request['url']) : null;
    if (url === null || url.origin !== origin || !invokeCommand.test(url.pathname))
      return refuse('a $batch to Exchange with a request to another place');
    checkCmdlet(request['body']);
  }
};

/**
 * Lets four kinds of request pass: GET, `$batch` of GETs to Graph, an allow-listed `Get-` cmdlet to Exchange, and a
 * `$batch` of such cmdlets.
 * @throws NotReadOnly for anything else, before it is sent.
 */
export const assertReadOnly = (request: OutgoingRequest): void => {
  if (request.method === 'GET') {
    if (request.body !== undefined) refuse('a GET with a body');
    return;
  }
  if (request.method !== 'POST') return refuse(`a ${String(request.method)} request`);
  const { pathname, origin } = new URL(request.url);
  if (request.audience === 'graph' && /^\/(v1\.0|beta)\/\$batch$/.test(pathname))
    return checkBatch(parse(request.body));
  if (request.audience === 'exchange' && invokeCommand.test(pathname))
    return checkCmdlet(parse(request.body));
  if (request.audience === 'exchange' && /^\/adminapi\/beta\/[^/]+\/\$batch$/i.test(pathname))
    return checkCmdlets(parse(request.body), origin);
  return refuse(`a POST to ${pathname}`);
};

import { BrokenAnswer, type OutgoingRequest } from '../message.ts';
import { mayHaveToken, type Hosts } from './hosts.ts';
import type { Step } from './middleware.ts';

const mostRedirects = 3;
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/**
 * Usage reports answer 302 to a pre-authenticated download, which must not see the token
 * (Microsoft Graph, reportroot-getmailboxusagedetail; read 2026-08).
 */
const isReportDownload = (request: OutgoingRequest): boolean =>
  request.method === 'GET' && /^\/(v1\.0|beta)\/reports\/get\w+\(/.test(new URL(request.url).pathname);

const follow = (request: OutgoingRequest, location: string | null, hosts: Hosts): OutgoingRequest => {
  const target = location === null ? null : URL.parse(location, request.url);
  if (target === null)
    throw new BrokenAnswer('The service redirected without saying where to.', { again: false });
  // A POST is sent again as POST: Exchange's front door moves a cmdlet to another server.
  if (mayHaveToken(target.href, request.audience, hosts)) return { ...request, url: target.href };
  if (isReportDownload(request) && target.protocol === 'https:')
    return { ...request, url: target.href, headers: {} };
  throw new BrokenAnswer(
    `The service redirected to another host (${target.host.slice(0, 100)}), which was not asked.`,
    { again: false },
  );
};

/** Follows redirects by our own rules: to the service's own hosts with the token, for report downloads without it. */
export const redirects =
  (hosts: Hosts): Step =>
  async (exchange, next) => {
    let request = exchange.request;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const response = await next({ ...exchange, request });
      if (!isRedirect(response.status)) return response;
      await response.body?.cancel();
      request = follow(request, response.headers.get('location'), hosts);
    }
    throw new BrokenAnswer(`The service redirected more than ${String(mostRedirects)} times.`, {
      again: false,
    });
  };

import { BrokenAnswer, type OutgoingRequest } from '../message.ts';
import { mayHaveToken, type Hosts } from './hosts.ts';
import type { Step } from './middleware.ts';

const mostRedirects = 3;
const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** The same question: an answer from another path, or to another query, is an answer to something that was not asked. */
const isSameQuestion = (one: URL, other: URL): boolean =>
  one.pathname.toLowerCase() === other.pathname.toLowerCase() && one.search === other.search;

const follow = (request: OutgoingRequest, location: string | null, hosts: Hosts): OutgoingRequest => {
  const target = location === null ? null : URL.parse(location, request.url);
  if (target === null)
    throw new BrokenAnswer('The service redirected without saying where to.', { again: false });
  if (!mayHaveToken(target.href, request.audience, hosts))
    throw new BrokenAnswer(
      `The service redirected to another host (${target.host.slice(0, 100)}), which was not asked.`,
      { again: false },
    );
  if (!isSameQuestion(target, new URL(request.url)))
    throw new BrokenAnswer('The service redirected to another question, which was not asked.', {
      again: false,
    });
  // A POST is sent again as POST: Exchange's front door moves a cmdlet to another server.
  return { ...request, url: target.href };
};

/** Follows a redirect that moves the same question to another of the service's own hosts, and no other. */
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

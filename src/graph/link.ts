import { mayHaveToken, type Hosts } from './http/hosts.ts';
import type { Audience } from './message.ts';

/** Pages of one list beyond which something is wrong: at 100 a page, a million items. */
export const mostPages = 10_000;

/** Follows the links of one list; every complaint is a reason to fail the list. */
export interface Links {
  /** @returns what is wrong with the link, or undefined */
  readonly complain: (link: unknown) => string | undefined;
}

/**
 * A link is followed as it is: it has to lead to the host and below the path that was first asked, and never to a
 * page that was already read (Microsoft Graph, paging; read 2026-05).
 */
export const makeLinks = (hosts: Hosts, audience: Audience, root: RegExp): Links => {
  const seen = new Set<string>();
  return {
    complain: (link) => {
      if (typeof link !== 'string' || link === '') return 'the link to the next page is not text.';
      const url = URL.parse(link);
      if (url === null || !mayHaveToken(link, audience, hosts))
        return `the link to the next page leads to another host (${(url?.host ?? 'none').slice(0, 100)}) and was not followed.`;
      if (!root.test(url.pathname))
        return 'the link to the next page leads to another service and was not followed.';
      if (seen.has(link)) return 'the link to the next page repeats one that was already followed.';
      if (seen.size >= mostPages) return `the list has more than ${String(mostPages)} pages.`;
      seen.add(link);
      return undefined;
    },
  };
};

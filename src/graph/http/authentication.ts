import { BrokenAnswer, type Audience } from '../message.ts';
import { mayHaveToken, type Hosts } from './hosts.ts';
import type { Step } from './middleware.ts';

/** Gives the access token of a service; `refused` is the token that was just answered with 401, to get another; the same comes back where another cannot help. */
export type Tokens = (audience: Audience, refused?: { token: string; claims?: string }) => Promise<string>;

/** The claims that Microsoft asks for when it ends a session early (continuous access evaluation), base64 in the header. */
const claimsOf = (challenge: string | null): string | undefined => {
  const claims = /\bclaims="([^"]+)"/.exec(challenge ?? '')?.[1];
  return claims === undefined ? undefined : Buffer.from(claims, 'base64').toString('utf8');
};

/** Adds the token, only where the address is the service's own, and asks for a new one once after a 401. */
export const authentication =
  (tokens: Tokens, hosts: Hosts): Step =>
  async (exchange, next) => {
    const { audience, url } = exchange.request;
    // Nothing leaves for a host that README does not name, not even without a token.
    if (!mayHaveToken(url, audience, hosts))
      throw new BrokenAnswer(`${new URL(url).host.slice(0, 100)} is not Microsoft's; it was not asked.`, {
        again: false,
      });
    const withToken = (token: string): ReturnType<typeof next> =>
      next({
        ...exchange,
        request: {
          ...exchange.request,
          headers: { ...exchange.request.headers, authorization: `Bearer ${token}` },
        },
      });
    const token = await tokens(audience);
    const first = await withToken(token);
    if (first.status !== 401) return first;
    const claims = claimsOf(first.headers.get('www-authenticate'));
    const renewed = await tokens(audience, claims === undefined ? { token } : { token, claims });
    if (renewed === token) return first;
    await first.body?.cancel();
    return withToken(renewed);
  };

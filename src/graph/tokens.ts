import type { AccessToken, TokenCredential } from '@azure/identity';
import { BeadleError } from '../model/error.ts';
import { checkToken, serviceNames } from './check-token.ts';
import type { Credential } from './credential.ts';
import type { Tokens } from './http/authentication.ts';
import { BrokenAnswer, type Audience } from './message.ts';
import { signInRefused } from './refused.ts';
import type { SignedApp } from './sign-in-error-row.ts';
import type { Time } from './time.ts';
import type { TokenInfo } from './token.ts';

const scopes: Readonly<Record<Audience, string>> = {
  graph: 'https://graph.microsoft.com/.default',
  exchange: 'https://outlook.office365.com/.default',
};

/** A token is renewed this long before it ends. */
const early = 5 * 60_000;
/**
 * A token that is refused so soon after it was renewed is not refused for its age: mail requests in a tenant without
 * Exchange all answer 401, and would cost a sign-in each.
 */
const fresh = 60_000;

export interface TokenStore {
  readonly get: Tokens;
  /** Gets a token, for the first time, and reads it. @throws BeadleError when it is refused, or for another tenant */
  readonly info: (audience: Audience) => Promise<TokenInfo>;
}

const ask = async (
  credential: TokenCredential,
  audience: Audience,
  { claims, app }: { readonly claims: string | undefined; readonly app: SignedApp },
): Promise<AccessToken> => {
  try {
    const token = await credential.getToken(scopes[audience], claims === undefined ? {} : { claims });
    if (token !== null) return token;
  } catch (error) {
    throw signInRefused(error, serviceNames[audience], app);
  }
  throw signInRefused(undefined, serviceNames[audience], app);
};

/**
 * Keeps one token for each service, in memory alone, and gets another when it ends or is refused. Each one is looked at
 * before it is used: a renewed token may be for another tenant, where a person or a tool signed in anew.
 */
export const makeTokens = (
  credential: Pick<Credential, 'get' | 'renew'>,
  time: Time,
  app: SignedApp,
): TokenStore => {
  const current = new Map<Audience, AccessToken>();
  const asking = new Map<Audience, Promise<AccessToken>>();
  const renewedAt = new Map<Audience, number>();

  const fetchOnce = (
    audience: Audience,
    from: () => TokenCredential,
    claims?: string,
  ): Promise<AccessToken> => {
    // Many requests are refused at the same moment; one question serves them all.
    const under = asking.get(audience);
    if (under !== undefined) return under;
    const promise = ask(from(), audience, { claims, app })
      .then((token) => {
        checkToken(token.token, audience, app.tenantId);
        current.set(audience, token);
        return token;
      })
      .finally(() => asking.delete(audience));
    asking.set(audience, promise);
    return promise;
  };

  const first = async (audience: Audience): Promise<string> => {
    const known = current.get(audience);
    if (known !== undefined && known.expiresOnTimestamp - early > time.wall()) return known.token;
    return (await fetchOnce(audience, known === undefined ? () => credential.get : credential.renew)).token;
  };

  return {
    get: async (audience, refused) => {
      try {
        const known = current.get(audience);
        if (refused === undefined || (known !== undefined && known.token !== refused.token))
          return await first(audience);
        const since = time.now() - (renewedAt.get(audience) ?? -Infinity);
        if (known !== undefined && refused.claims === undefined && since < fresh) return known.token;
        const { token } = await fetchOnce(audience, credential.renew, refused.claims);
        renewedAt.set(audience, time.now());
        return token;
      } catch (error) {
        // In the middle of a run this is one more fault of the network: what it was needed for is not known.
        if (error instanceof BeadleError)
          throw new BrokenAnswer(`No new access token: ${error.message}`, { again: false, cause: error });
        throw error;
      }
    },
    info: async (audience) => checkToken(await first(audience), audience, app.tenantId),
  };
};

import { z } from 'zod';

/** What an access token says about itself. */
export interface TokenInfo {
  /** `app-only`: an application by itself (`roles`). `delegated`: on behalf of a person (`scp`). */
  readonly kind: 'app-only' | 'delegated';
  /** Granted application permissions, or scopes. */
  readonly permissions: readonly string[];
  readonly tenantId: string;
  /** For which service: an address or an application id. */
  readonly audience: string;
  readonly appId: string;
  readonly expires: Date;
  /** Object id of the person signed in; absent for an application by itself. */
  readonly userId?: string;
}

/** Claims of access tokens: learn.microsoft.com/entra/identity-platform/access-token-claims-reference (read 2026-08). */
const Claims = z.object({
  tid: z.string(),
  aud: z.string(),
  appid: z.string().optional(),
  azp: z.string().optional(),
  oid: z.string().optional(),
  roles: z.array(z.string()).optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  exp: z.number(),
});

/**
 * Reads the claims without checking the signature: nothing is decided by them but words and warnings; Microsoft's
 * services decide what may be read.
 * @returns undefined when the token is not one that can be read
 */
export const decodeToken = (token: string): TokenInfo | undefined => {
  const payload = token.split('.')[1];
  if (payload === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const claims = Claims.safeParse(json);
  if (!claims.success) return undefined;
  const { tid, aud, appid, azp, oid, roles, scp, idtyp, exp } = claims.data;
  // A person's token may hold `roles` too: the person's own. Only `scp` tells it surely.
  const kind = scp === undefined && idtyp !== 'user' ? 'app-only' : 'delegated';
  const scopes = (scp ?? '').split(' ').filter((scope) => scope !== '');
  return {
    kind,
    permissions: (kind === 'app-only' ? (roles ?? []) : scopes).toSorted(),
    tenantId: tid,
    audience: aud,
    appId: appid ?? azp ?? '',
    expires: new Date(exp * 1000),
    ...(kind === 'delegated' && oid !== undefined ? { userId: oid } : {}),
  };
};

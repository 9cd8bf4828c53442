import { BeadleError } from '../model/error.ts';
import { oneLine } from './failure.ts';
import type { Audience } from './message.ts';
import { decodeToken, type TokenInfo } from './token.ts';

export const serviceNames: Readonly<Record<Audience, string>> = {
  graph: 'Microsoft Graph',
  exchange: 'Exchange Online',
};

/**
 * What `aud` of a token for each service may be: its address or its application id
 * (learn.microsoft.com/entra/identity-platform/access-token-claims-reference, `aud`; read 2026-08). Exchange tokens are
 * seen with both of its addresses.
 */
const audiences: Readonly<Record<Audience, readonly string[]>> = {
  graph: ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'],
  exchange: [
    'https://outlook.office365.com',
    'https://outlook.office.com',
    '00000002-0000-0ff1-ce00-000000000000',
  ],
};

/** What may stand behind `Bearer ` (RFC 6750, b64token): no line break, which would end the header. */
const bearer = /^[\w.~+/-]+=*$/;

/**
 * Looks at a token before it is sent anywhere, the first one and every later one.
 * @throws BeadleError CREDENTIAL_REFUSED when it is no token, or one for another service; TENANT_WRONG. The token
 * itself is never quoted.
 */
export function checkToken(token: string, service: Audience, tenantId: string): TokenInfo {
  const name = serviceNames[service];
  const info = bearer.test(token) ? decodeToken(token) : undefined;
  if (info === undefined)
    throw new BeadleError('CREDENTIAL_REFUSED', `The access token for ${name} cannot be read.`, {
      hint: "Check that the tenant is a work or school tenant in Microsoft's global cloud.",
    });
  if (info.tenantId.toLowerCase() !== tenantId.toLowerCase())
    throw new BeadleError(
      'TENANT_WRONG',
      `The sign-in for ${name} is for tenant ${oneLine(info.tenantId, 60)}, not for ${tenantId}.`,
      { hint: 'Check `tenant` in beadle.yaml, and with which account or app you sign in.' },
    );
  if (!audiences[service].includes(info.audience.replace(/\/$/, '').toLowerCase()))
    throw new BeadleError(
      'CREDENTIAL_REFUSED',
      `The access token for ${name} is for another service (${oneLine(info.audience, 80)}).`,
      { hint: 'Sign in again; if it stays so, report it.' },
    );
  return info;
}

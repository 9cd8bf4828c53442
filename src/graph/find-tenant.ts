import { z } from 'zod';

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const Discovery = z.object({ issuer: z.string() });

/**
 * The directory (tenant) id of a domain, which Microsoft tells everybody without a sign-in.
 * Not documented as a promise: https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc (read 2026-08)
 * describes the document, and its issuer holds the id.
 * @returns undefined where Microsoft knows no such domain, or cannot be asked
 */
export async function findTenant(
  domain: string,
  ask: (url: string) => Promise<Response> = (url) =>
    fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) }),
): Promise<string | undefined> {
  try {
    const response = await ask(
      `https://login.microsoftonline.com/${encodeURIComponent(domain)}/v2.0/.well-known/openid-configuration`,
    );
    if (!response.ok) return undefined;
    return guid.exec(Discovery.parse(await response.json()).issuer)?.[0];
  } catch {
    return undefined;
  }
}

import { createHash, randomUUID } from 'node:crypto';

/** A private key that never leaves where it is kept: it signs bytes by RSASSA-PSS with SHA-256 (PS256). */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A key that another keeper holds, with the certificate that Microsoft knows it by. */
export interface HeldKey {
  /** DER form of the certificate. */
  readonly certificate: Uint8Array;
  readonly sign: Sign;
}

/** Microsoft advises five to ten minutes. */
const lifeSeconds = 600;

const part = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * The proof that an app holds its key, in the form that Microsoft's token endpoint takes: a JWT signed by PS256, which
 * names the certificate by its SHA-256 thumbprint.
 * @param endpoint address of the token endpoint, which the proof is for alone
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials (read 2026-11)
 */
export async function clientAssertion(
  { certificate, sign }: HeldKey,
  { clientId, endpoint, now }: { readonly clientId: string; readonly endpoint: string; readonly now: Date },
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000);
  const thumbprint = createHash('sha256').update(certificate).digest('base64url');
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint };
  const claims = {
    aud: endpoint,
    iss: clientId,
    sub: clientId,
    jti: randomUUID(),
    nbf: seconds,
    exp: seconds + lifeSeconds,
  };
  const text = `${part(JSON.stringify(header))}.${part(JSON.stringify(claims))}`;
  return `${text}.${part(await sign(Buffer.from(text)))}`;
}

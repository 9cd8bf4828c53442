import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../audit/council/settings.ts';

/**
 * The day on which the certificate of a sign-in ends, yyyy-mm-dd. Only of one in a file: a key vault or the Windows store
 * would have to be asked, and a file that .env still names beside them is not what signs in.
 */
export async function certificateEnds({ signIn, secrets }: Settings): Promise<string | undefined> {
  if (signIn.method !== 'certificate' || secrets.certificatePath === undefined) return undefined;
  if (signIn.keyVault !== undefined || signIn.thumbprint !== undefined) return undefined;
  try {
    const pem = await readFile(secrets.certificatePath, 'utf8');
    return new Date(new X509Certificate(pem).validTo).toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}

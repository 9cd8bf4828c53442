import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../audit/council/settings.ts';

/** The day on which the certificate of a sign-in ends, yyyy-mm-dd; undefined where only the app registration knows. */
export async function certificateEnds({ signIn, secrets }: Settings): Promise<string | undefined> {
  if (signIn.method !== 'certificate' || secrets.certificatePath === undefined) return undefined;
  try {
    const pem = await readFile(secrets.certificatePath, 'utf8');
    return new Date(new X509Certificate(pem).validTo).toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}

import { X509Certificate } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Settings } from '../audit/council/settings.ts';

/** To open a PFX takes much computing, and a fleet shares one: by path, how the file was when it was read. */
const known = new Map<string, { readonly state: string; readonly end: Promise<string> }>();

async function endIn(path: string, password: string | undefined): Promise<string> {
  // With the sign-in itself, which most commands do without.
  const { pemIn } = await import('../graph/certificate.ts');
  const { validTo } = new X509Certificate(await pemIn(path, password));
  return new Date(validTo).toISOString().slice(0, 10);
}

async function readOnce(path: string, password: string | undefined): Promise<string> {
  const { mtimeMs, size } = await stat(path);
  const state = [mtimeMs, size, password].join(' ');
  const before = known.get(path);
  if (before?.state === state) return before.end;
  const end = endIn(path, password);
  known.set(path, { state, end });
  return end;
}

/**
 * The day on which the certificate of a sign-in ends, yyyy-mm-dd. Only of one in a file, PEM or PFX: a key vault or the
 * Windows store would have to be asked, and a file that .env still names beside them is not what signs in. Undefined where
 * it cannot be read or opened, which the next sign-in tells.
 */
export async function certificateEnds({ signIn, secrets }: Settings): Promise<string | undefined> {
  const { certificatePath, certificatePassword } = secrets;
  if (signIn.method !== 'certificate' || certificatePath === undefined) return undefined;
  if (signIn.keyVault !== undefined || signIn.thumbprint !== undefined) return undefined;
  return readOnce(certificatePath, certificatePassword).catch(() => undefined);
}

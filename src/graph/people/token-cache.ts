import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICachePlugin } from '@azure/msal-node';
import { seal, unseal } from './sealed.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where saved sign-ins lie: local to this computer, and never in a folder that roams or is shared. */
export function signInFolder(env: Environment, platform: string = process.platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'Beadle', 'sign-in');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Beadle', 'sign-in');
  return join(env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'beadle', 'sign-in');
}

/** The file of the saved sign-in to one tenant with one app. @param folder see {@link signInFolder} */
export const signInFile = (folder: string, tenantId: string, clientId: string): string =>
  join(folder, `${tenantId}.${clientId}.bin`);

/** Access tokens end within 90 minutes: who is signed in gets another without being asked, so none is written down. */
function withoutAccessTokens(cache: string): string {
  return JSON.stringify({ ...(JSON.parse(cache) as object), AccessToken: {} });
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Keeps the sign-in of a person in one encrypted file. A file that cannot be read or opened is no sign-in: the person is
 * asked again, and it is written anew.
 * @param onNotSaved told when it could not be written: who has signed in is signed in all the same
 */
export function savedSignIn(
  file: string,
  key: Uint8Array,
  onNotSaved: (file: string, error: unknown) => void,
): ICachePlugin {
  return {
    beforeCacheAccess: async ({ tokenCache }) => {
      const sealed = await readFile(file).catch(() => undefined);
      const text = sealed === undefined ? undefined : unseal(sealed, key);
      if (text !== undefined) tokenCache.deserialize(text);
    },
    afterCacheAccess: async ({ cacheHasChanged, tokenCache }) => {
      if (!cacheHasChanged) return;
      try {
        await write(file, seal(withoutAccessTokens(tokenCache.serialize()), key));
      } catch (error) {
        onNotSaved(file, error);
      }
    },
  };
}

/** What a person is told when {@link savedSignIn} could not write. */
export function notSavedIn(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `The sign-in could not be saved in ${file}${code}. You are signed in now, and will be asked again next time.`;
}

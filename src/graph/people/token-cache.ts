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

/**
 * Keeps the sign-in of a person in one encrypted file. A file that cannot be read or opened is no sign-in: the person is
 * asked again, and it is written anew.
 */
export function savedSignIn(file: string, key: Uint8Array): ICachePlugin {
  return {
    beforeCacheAccess: async ({ tokenCache }) => {
      const sealed = await readFile(file).catch(() => undefined);
      const text = sealed === undefined ? undefined : unseal(sealed, key);
      if (text !== undefined) tokenCache.deserialize(text);
    },
    afterCacheAccess: async ({ cacheHasChanged, tokenCache }) => {
      if (!cacheHasChanged) return;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const draft = `${file}.${randomUUID()}`;
      try {
        await writeFile(draft, seal(tokenCache.serialize(), key), { mode: 0o600 });
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

import { newKey } from './sealed.ts';

/** The part of an entry of the operating system's store that is used; `@napi-rs/keyring` has it. */
export interface StoreEntry {
  readonly getPassword: () => Promise<string | null | undefined>;
  readonly setPassword: (password: string) => Promise<void>;
}

const service = 'Beadle';

/** Credential Manager, Keychain or Secret Service. Loaded only where a person signs in. */
async function entryOf(name: string): Promise<StoreEntry> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  const entry = new AsyncEntry(service, name);
  return {
    getPassword: () => entry.getPassword(),
    setPassword: (password) => entry.setPassword(password),
  };
}

/**
 * The key that the saved sign-in of one tenant is encrypted with. It lies in the operating system's store: Windows caps
 * an entry at about 2.5 kB, so the tokens themselves do not fit there.
 * @returns undefined where the system has no store, or does not open it: then nothing is saved
 */
export async function keyOfSystem(
  name: string,
  open: (name: string) => Promise<StoreEntry> = entryOf,
): Promise<Buffer | undefined> {
  try {
    const entry = await open(name);
    const known = Buffer.from((await entry.getPassword()) ?? '', 'base64');
    if (known.length === 32) return known;
    const key = newKey();
    await entry.setPassword(key.toString('base64'));
    return key;
  } catch {
    // A server without a session, a locked keyring: a person signs in each time, and is told so.
    return undefined;
  }
}

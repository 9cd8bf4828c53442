import type { AccessToken, TokenCredential } from '@azure/identity';
import type { AuthenticationResult, INetworkModule, PublicClientApplication } from '@azure/msal-node';
import { inBrowser } from './in-browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { seenNetwork } from './seen-network.ts';
import { keyOfSystem } from './system-store.ts';
import { notSavedIn, savedSignIn, signInFile, signInFolder } from './token-cache.ts';

export interface PersonOptions {
  readonly method: 'browser' | 'device-code';
  readonly tenantId: string;
  readonly clientId: string;
  /** `https://login.microsoftonline.com` */
  readonly host: string;
  /** Shows a person what to do, or what was not done. */
  readonly show: (message: string) => void;
  readonly openBrowser?: (address: string) => Promise<void>;
  /** For tests: the key of the saved sign-in, and its folder. */
  readonly key?: (name: string) => Promise<Uint8Array | undefined>;
  readonly folder?: string;
}

const noStore =
  'This computer has no store for passwords that Beadle could use, so the sign-in is not saved: you will be asked each time.';

async function applicationOf(
  options: PersonOptions,
  networkClient: INetworkModule,
): Promise<PublicClientApplication> {
  const { tenantId, clientId, host, show } = options;
  const { PublicClientApplication: Application } = await import('@azure/msal-node');
  const name = `${tenantId}.${clientId}`;
  const key = await (options.key ?? keyOfSystem)(name);
  if (key === undefined) show(noStore);
  const notSaved = (where: string, error: unknown): void => show(notSavedIn(where, error));
  const file = signInFile(options.folder ?? signInFolder(process.env), tenantId, clientId);
  return new Application({
    auth: { clientId, authority: `${host}/${tenantId}`, knownAuthorities: [new URL(host).host] },
    ...(key === undefined ? {} : { cache: { cachePlugin: savedSignIn(file, key, notSaved) } }),
    system: { networkClient },
  });
}

const tokenOf = ({ accessToken, expiresOn }: AuthenticationResult): AccessToken => ({
  token: accessToken,
  expiresOnTimestamp: expiresOn?.getTime() ?? 0,
});

/**
 * A person's sign-in, in the browser or with a code, kept in the operating system's store alone. A saved one is used
 * while Microsoft takes it; then the person is asked again.
 * @see https://learn.microsoft.com/entra/msal/javascript/node/acquire-token-requests (read 2026-11)
 */
export function personCredential(options: PersonOptions): TokenCredential {
  const { carrier, saying } = seenNetwork();
  let making: Promise<PublicClientApplication> | undefined;
  const silently = async (application: PublicClientApplication, scopes: string[], claims?: string) => {
    const [account] = await application.getTokenCache().getAllAccounts();
    if (account === undefined) return null;
    const { InteractionRequiredAuthError } = await import('@azure/msal-node');
    try {
      return await application.acquireTokenSilent({
        account,
        scopes,
        ...(claims === undefined ? {} : { claims }),
      });
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError) return null;
      throw error;
    }
  };
  const asking = (application: PublicClientApplication, scopes: string[], claims?: string) => {
    const asked = { scopes, ...(claims === undefined ? {} : { claims }) };
    return options.method === 'browser'
      ? application.acquireTokenInteractive({ ...asked, openBrowser: options.openBrowser ?? inBrowser })
      : application.acquireTokenByDeviceCode({
          ...asked,
          deviceCodeCallback: ({ userCode, message }) => {
            // The library goes on without a code where Microsoft refused to give one.
            if (typeof userCode !== 'string') throw new Error('Microsoft gave no code to sign in with.');
            options.show(message);
          },
        });
  };
  return {
    getToken: oneAtATime(async (scope, { claims } = {}) => {
      making ??= applicationOf(options, carrier);
      const application = await making;
      const scopes = [scope].flat();
      const result =
        (await saying(() => silently(application, scopes, claims))) ??
        (await saying(() => asking(application, scopes, claims)));
      return result === null ? null : tokenOf(result);
    }),
  };
}

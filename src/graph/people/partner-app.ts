import type { ConfidentialClientApplication, INetworkModule } from '@azure/msal-node';
import { BeadleError } from '../../model/error.ts';
import { clientAssertion, type HeldKey } from '../keys/client-assertion.ts';
import { keyOfSystem } from './system-store.ts';
import { savedSignIn, signInFile, signInFolder } from './token-cache.ts';

/** Somebody of the IT provider, who reads the tenants that a GDAP relationship opens. */
export interface PartnerOptions {
  /** The provider's own (home) tenant, where the person signs in. */
  readonly partnerTenant: string;
  /** A multi-tenant app with delegated permissions only: Microsoft's form for app and person together. */
  readonly clientId: string;
  /** The app proves itself too, so that a stolen sign-in alone opens nothing. */
  readonly appKey: HeldKey;
  /** `https://login.microsoftonline.com` */
  readonly host: string;
  /** Told when the sign-in could not be saved; what it throws ends the sign-in. */
  readonly onNotSaved: (file: string, error: unknown) => void;
  /** For tests: the key of the saved sign-in, and its folder. */
  readonly key?: (name: string) => Promise<Uint8Array | undefined>;
  readonly folder?: string;
}

const noStore = (): BeadleError =>
  new BeadleError(
    'CREDENTIAL_MISSING',
    "This computer has no store for passwords that Beadle could use, so a partner's sign-in cannot be kept.",
    {
      hint: 'Sign in on a computer with Credential Manager, Keychain or Secret Service, as the account that runs Beadle. On a server without one use a certificate: signIn.method in beadle.yaml.',
    },
  );

/** The file of the saved sign-in, which serves every council: a refresh token is bound to person and app, not to a tenant. */
export const partnerFile = (
  { partnerTenant, clientId }: Pick<PartnerOptions, 'partnerTenant' | 'clientId'>,
  folder: string = signInFolder(process.env),
): string => signInFile(folder, partnerTenant.toLowerCase(), clientId.toLowerCase());

/**
 * The provider's app as Microsoft's library knows it, with what was saved of the person's sign-in.
 * @throws BeadleError CREDENTIAL_MISSING where the system has no store: a sign-in that opens every council is never
 * written down in clear, and nobody sits there at night to sign in anew
 * @see https://learn.microsoft.com/partner-center/developer/secure-sample-application (read 2026-11)
 */
export async function partnerApplication(
  options: PartnerOptions,
  networkClient: INetworkModule,
): Promise<ConfidentialClientApplication> {
  const { partnerTenant, clientId, appKey, host, onNotSaved } = options;
  const key = await (options.key ?? keyOfSystem)(`${partnerTenant}.${clientId}`.toLowerCase());
  if (key === undefined) throw noStore();
  const { ConfidentialClientApplication: Application } = await import('@azure/msal-node');
  return new Application({
    auth: {
      clientId,
      authority: `${host}/${partnerTenant}`,
      knownAuthorities: [new URL(host).host],
      clientAssertion: ({ tokenEndpoint = `${host}/${partnerTenant}/oauth2/v2.0/token` }) =>
        clientAssertion(appKey, { clientId, endpoint: tokenEndpoint, now: new Date() }),
    },
    cache: { cachePlugin: savedSignIn(partnerFile(options, options.folder), key, onNotSaved) },
    system: { networkClient },
  });
}

import { BeadleError } from '../../model/error.ts';
import type { Credential, CredentialOptions } from '../credential.ts';
import { endOf, heldKeyOf, keyOfFile } from '../held-key.ts';
import type { HeldKey } from '../keys/client-assertion.ts';
import type { SignIn } from '../sign-in.ts';
import { partnerCredential } from './partner-credential.ts';

/** The provider's own tenant, in small letters as Microsoft's library writes ids. @throws BeadleError CREDENTIAL_MISSING when it is not named */
export function partnerTenantOf({ partnerTenant }: SignIn): string {
  if (partnerTenant !== undefined) return partnerTenant.toLowerCase();
  throw new BeadleError('CREDENTIAL_MISSING', 'signIn.partnerTenant is missing.', {
    hint: "Put the directory (tenant) id of your own organisation there; `tenant` is the council's.",
  });
}

/** The key of the partner's app: in a store, a vault, or a file. @throws BeadleError when there is none that can be used */
export async function keyOfPartner({
  signIn,
  secrets,
  now,
  heldKey = heldKeyOf,
}: Pick<CredentialOptions, 'signIn' | 'secrets' | 'now' | 'heldKey'>): Promise<HeldKey> {
  return (await heldKey(signIn)) ?? keyOfFile(secrets, now);
}

interface PartnerWay extends CredentialOptions {
  readonly clientId: string;
  readonly host: string;
}

/** `signIn.method: partner`. @throws BeadleError when the key, the tenant or the store for sign-ins is missing */
export async function partnerWay(options: PartnerWay): Promise<Credential> {
  const { signIn, tenantId, clientId, host, now, saved } = options;
  const appKey = await keyOfPartner(options);
  const get = partnerCredential({
    ...saved,
    partnerTenant: partnerTenantOf(signIn),
    tenantId,
    clientId,
    appKey,
    host,
    // Each exchange gives a newer sign-in; where it cannot be written, the older one still serves.
    onNotSaved: () => undefined,
  });
  return { get, renew: () => get, method: 'partner', expires: endOf(appKey, now) };
}

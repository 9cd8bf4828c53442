import { constants, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { AzureCliCredential, ChainedTokenCredential, ManagedIdentityCredential } from '@azure/identity';
import { BeadleError } from '../model/error.ts';
import type { HeldKey } from './keys/client-assertion.ts';
import { readCertificate } from './certificate.ts';
import type { Secrets, SignIn } from './sign-in.ts';

/** Whoever runs Beadle, towards the key vault: the machine's own identity, or a technician's Azure CLI. */
function atTheVault({ identityClientId }: SignIn): TokenCredential {
  const identity =
    identityClientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: identityClientId });
  return new ChainedTokenCredential(identity, new AzureCliCredential());
}

/**
 * The key of `signIn.thumbprint` or `signIn.keyVault`, which stays where it is; undefined where neither is named.
 * @throws BeadleError when it cannot be used, or both are named
 */
export async function heldKeyOf(signIn: SignIn): Promise<HeldKey | undefined> {
  const { thumbprint, keyVault } = signIn;
  if (thumbprint !== undefined && keyVault !== undefined)
    throw new BeadleError('CONFIG_INVALID', 'signIn names a thumbprint and a keyVault.', {
      hint: 'Keep one of them: where the key of the certificate is.',
    });
  if (thumbprint !== undefined) {
    const { windowsStoreKey } = await import('./keys/windows-store.ts');
    return windowsStoreKey(thumbprint);
  }
  if (keyVault === undefined) return undefined;
  const { keyVaultKey } = await import('./keys/key-vault.ts');
  return keyVaultKey(keyVault, { credential: atTheVault(signIn) });
}

/** When the certificate of a held key ends. @throws BeadleError CREDENTIAL_REFUSED when that was before `now` */
export function endOf({ certificate }: HeldKey, now: Date): Date {
  const ends = new Date(new X509Certificate(certificate).validTo);
  if (ends > now) return ends;
  throw new BeadleError(
    'CREDENTIAL_REFUSED',
    `The certificate ended on ${ends.toISOString().slice(0, 10)}.`,
    {
      hint: 'Make a new certificate where the old one is, and upload its public part to the app registration.',
    },
  );
}

/**
 * The key of the certificate file that `.env` names, as one that signs.
 * @throws BeadleError as `readCertificate` does, and CREDENTIAL_MISSING where none is named
 */
export async function keyOfFile(
  { certificatePath, certificatePassword: password }: Secrets,
  now: Date,
): Promise<HeldKey> {
  if (certificatePath === undefined)
    throw new BeadleError('CREDENTIAL_MISSING', 'BEADLE_CERTIFICATE_PATH is missing.', {
      hint: 'Put the path of the certificate file (PEM) into .env; `beadle init` shows how to make one.',
    });
  const { pem } = await readCertificate(certificatePath, {
    now,
    ...(password === undefined ? {} : { password }),
  });
  const isLocked = pem.includes('ENCRYPTED') && password !== undefined;
  const key = createPrivateKey(isLocked ? { key: pem, passphrase: password } : pem);
  return {
    certificate: new X509Certificate(pem).raw,
    sign: async (bytes) =>
      sign('sha256', bytes, {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
  };
}

import type { TokenCredential } from '@azure/identity';
import type { CertificateClientOptions } from '@azure/keyvault-certificates';
import { BeadleError } from '../../model/error.ts';
import { isRecord } from '../message.ts';
import type { HeldKey } from './client-assertion.ts';
import { keyVaultAddress } from './vault-address.ts';

export interface Vault {
  /** Who asks the vault: the machine's own identity, or the technician's Azure CLI. */
  readonly credential: TokenCredential;
  /** For tests: what carries the requests. */
  readonly client?: Pick<CertificateClientOptions, 'httpClient'>;
}

/** The status of a refusal of the vault; none where it did not answer at all. */
function statusOf(cause: unknown): number | undefined {
  const status = isRecord(cause) ? cause['statusCode'] : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Whether the fault is the network's, or a moment's. */
function isPassing(cause: unknown): boolean {
  const status = statusOf(cause);
  if (status !== undefined) return status === 429 || status >= 500;
  return isRecord(cause) && cause['name'] === 'RestError';
}

/** What a failure of the vault means to who runs Beadle. */
export function vaultError(address: string, cause: unknown): BeadleError {
  if (isPassing(cause))
    return new BeadleError('KEY_UNREACHABLE', `The key vault of ${address} did not answer.`, {
      hint: 'Check the name of the vault, the network of this computer and the network rules of the vault, then try again.',
      cause,
    });
  if (statusOf(cause) === 404)
    return new BeadleError('CREDENTIAL_MISSING', `The key vault has no certificate ${address}.`, {
      hint: 'Check signIn.keyVault: it names the certificate, which may be switched off or deleted in the vault.',
      cause,
    });
  return new BeadleError('CREDENTIAL_MISSING', `The key vault did not give or use ${address}.`, {
    hint: 'Whoever runs Beadle needs the roles Key Vault Certificate User and Key Vault Crypto User on it. Check the name, and the network rules of the vault.',
    cause,
  });
}

/**
 * A certificate of Azure Key Vault. The key stays there, and may be not exportable: the vault signs.
 * @param address see {@link keyVaultAddress}
 * @throws BeadleError CREDENTIAL_MISSING when it refuses, or has no such certificate; KEY_UNREACHABLE when it does not answer
 * @see https://learn.microsoft.com/azure/key-vault/keys/about-keys-details (PS256; read 2026-11)
 */
export async function keyVaultKey(address: string, { credential, client = {} }: Vault): Promise<HeldKey> {
  const [, vault = '', name = ''] = keyVaultAddress.exec(address) ?? [];
  const [{ CertificateClient }, { CryptographyClient }] = await Promise.all([
    import('@azure/keyvault-certificates'),
    import('@azure/keyvault-keys'),
  ]);
  try {
    const certificates = new CertificateClient(`https://${vault}.vault.azure.net`, credential, client);
    const { cer, keyId } = await certificates.getCertificate(name);
    if (cer === undefined || keyId === undefined) throw new Error('it came without certificate or key');
    const keys = new CryptographyClient(keyId, credential, client);
    return {
      certificate: cer,
      sign: async (bytes) => {
        try {
          return (await keys.signData('PS256', bytes)).result;
        } catch (error) {
          throw vaultError(address, error);
        }
      },
    };
  } catch (error) {
    throw vaultError(address, error);
  }
}

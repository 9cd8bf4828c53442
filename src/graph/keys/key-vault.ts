import type { TokenCredential } from '@azure/identity';
import type { CertificateClientOptions } from '@azure/keyvault-certificates';
import { BeadleError } from '../../model/error.ts';
import type { HeldKey } from './client-assertion.ts';
import { keyVaultAddress } from './vault-address.ts';

export interface Vault {
  /** Who asks the vault: the machine's own identity, or the technician's Azure CLI. */
  readonly credential: TokenCredential;
  /** For tests: what carries the requests. */
  readonly client?: Pick<CertificateClientOptions, 'httpClient'>;
}

const refused = (address: string, cause: unknown): BeadleError =>
  new BeadleError('CREDENTIAL_MISSING', `The key vault did not give or use ${address}.`, {
    hint: 'Whoever runs Beadle needs the roles Key Vault Certificate User and Key Vault Crypto User on it. Check the name, and the network rules of the vault.',
    cause,
  });

/**
 * A certificate of Azure Key Vault. The key stays there, and may be not exportable: the vault signs.
 * @param address see {@link keyVaultAddress}
 * @throws BeadleError CREDENTIAL_MISSING when it refuses, or has no such certificate
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
          throw refused(address, error);
        }
      },
    };
  } catch (error) {
    throw refused(address, error);
  }
}

import type { CertificateClientOptions } from '@azure/keyvault-certificates';
import { expect, it } from 'vitest';
import { keyVaultKey, vaultError } from './key-vault.ts';
import { keyVaultAddress } from './vault-address.ts';

const address = 'https://council-keys.vault.azure.net/certificates/beadle';
const keyId = 'https://council-keys.vault.azure.net/keys/beadle/0123456789abcdef0123456789abcdef';
type Client = NonNullable<CertificateClientOptions['httpClient']>;
type Request = Parameters<Client['sendRequest']>[0];

/** A vault that first says whom it trusts, as the real one does, and then answers. */
function vault(answer: (request: Request) => unknown, asked: string[] = []): { httpClient: Client } {
  const challenge =
    'Bearer authorization="https://login.microsoftonline.com/tenant", resource="https://vault.azure.net"';
  const sendRequest: Client['sendRequest'] = async (request) => {
    const signed = request.headers.get('authorization') !== undefined;
    const { pathname, host } = new URL(request.url);
    if (signed) asked.push(`${request.method} ${host}${pathname}`);
    const body = signed ? answer(request) : undefined;
    // Headers of an answer have the same form; the request's own serve here.
    const { headers } = request;
    if (!signed) headers.set('www-authenticate', challenge);
    const status = signed ? (body === undefined ? 403 : 200) : 401;
    return { request, headers, status, bodyAsText: JSON.stringify(body ?? { error: { code: 'Forbidden' } }) };
  };
  return { httpClient: { sendRequest } };
}

const credential = { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: 4_000_000_000_000 }) };
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

it('takes the certificate from the vault, and has the vault sign', async () => {
  const asked: string[] = [];
  const client = vault(({ url, body }) => {
    if (url.includes('/certificates/beadle'))
      return { id: `${address}/1`, kid: keyId, cer: Buffer.from('DER').toString('base64'), attributes: {} };
    const signs = url.includes('/sign') && String(body).includes('"alg":"PS256"');
    return signs ? { kid: keyId, value: base64url('signature') } : undefined;
  }, asked);
  const key = await keyVaultKey(address, { credential, client });
  expect(Buffer.from(key.certificate).toString()).toBe('DER');
  expect(Buffer.from(await key.sign(Buffer.from('text'))).toString()).toBe('signature');
  expect(asked.at(-1)).toBe(`POST ${new URL(keyId).host}${new URL(keyId).pathname}/sign`);
  expect(asked.every((one) => one.includes(' council-keys.vault.azure.net/'))).toBe(true);
});

it('says which roles are needed when the vault refuses', async () => {
  const refused = keyVaultKey(address, { credential, client: vault(() => undefined) });
  await expect(refused).rejects.toMatchObject({
    code: 'CREDENTIAL_MISSING',
    hint: expect.stringContaining('Key Vault Crypto User'),
  });
});

it.each([
  'http://council-keys.vault.azure.net/certificates/beadle',
  'https://council-keys.vault.azure.net.evil.example/certificates/beadle',
  'https://evil.example/certificates/beadle?x=.vault.azure.net/certificates/beadle',
  'https://council-keys.vault.azure.net/secrets/beadle',
])('is an address of Azure Key Vault, and not %s', (other) => {
  expect(keyVaultAddress.test(address)).toBe(true);
  expect(keyVaultAddress.test(other)).toBe(false);
});

it.each([
  [{ name: 'RestError', code: 'ENOTFOUND' }, 'KEY_UNREACHABLE', 'network'],
  [{ name: 'RestError', statusCode: 503 }, 'KEY_UNREACHABLE', 'try again'],
  [{ name: 'RestError', statusCode: 429 }, 'KEY_UNREACHABLE', 'try again'],
  [{ name: 'RestError', statusCode: 404 }, 'CREDENTIAL_MISSING', 'signIn.keyVault'],
  [{ name: 'RestError', statusCode: 403 }, 'CREDENTIAL_MISSING', 'Key Vault Crypto User'],
  [{ name: 'CredentialUnavailableError' }, 'CREDENTIAL_MISSING', 'Key Vault Crypto User'],
])('tells %j apart', (cause, code, hint) => {
  expect(vaultError(address, Object.assign(new Error('no'), cause))).toMatchObject({
    code,
    hint: expect.stringContaining(hint),
  });
});

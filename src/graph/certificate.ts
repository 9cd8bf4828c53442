import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BeadleError } from '../model/error.ts';
import { looksSecret, replaceSecret } from '../model/secret-text.ts';

export interface AppCertificate {
  /** Certificate and private key: a PEM file as it is, a PFX file opened, without a password then. Secret. */
  readonly pem: string;
  readonly notAfter: Date;
}

const how =
  'Make a new one with `beadle init`, or name a PEM file that holds the certificate and its private key in BEADLE_CERTIFICATE_PATH.';

const missing = (message: string, hint = how): BeadleError =>
  new BeadleError('CREDENTIAL_MISSING', message, { hint });

const unreadable = (path: string, error: unknown): BeadleError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return missing(`The certificate file ${path} cannot be read (${code}).`);
};

const readPem = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error);
  });

/** The library that opens it is loaded only where there is one. */
async function readPfx(path: string, password: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const { pemOfPfx } = await import('./pfx.ts');
  try {
    return pemOfPfx(bytes, password);
  } catch {
    // The library's error may quote the file; ours says what matters.
    throw missing(
      `The PFX file ${path} cannot be opened.`,
      'Set its password in BEADLE_CERTIFICATE_PASSWORD. Export it again with the private key (RSA), if that is right.',
    );
  }
}

const isPfx = (path: string): boolean => /\.(pfx|p12)$/i.test(path);

/** The PEM in a PEM or PFX file, as it stands. Secret. @throws BeadleError CREDENTIAL_MISSING when it cannot be read */
export const pemIn = (path: string, password: string | undefined): Promise<string> =>
  isPfx(path) ? readPfx(path, password ?? '') : readPem(path);

const checkKey = (
  pem: string,
  certificate: X509Certificate,
  options: { path: string; password?: string },
): void => {
  const { path, password } = options;
  let key;
  try {
    key = createPrivateKey(password === undefined ? pem : { key: pem, passphrase: password });
  } catch {
    // Node's error may quote the file; ours says what matters.
    throw missing(
      `The private key in ${path} cannot be read.`,
      'If it has a password, set BEADLE_CERTIFICATE_PASSWORD. The file needs the blocks BEGIN CERTIFICATE and BEGIN PRIVATE KEY.',
    );
  }
  if (!certificate.checkPrivateKey(key))
    throw missing(`The private key in ${path} does not belong to the certificate in it.`);
};

/**
 * Reads a PEM or PFX file with certificate and private key.
 * @throws BeadleError when it cannot be read, is neither, has no fitting key, or is not valid at `now`
 */
export const readCertificate = async (
  path: string,
  options: { readonly password?: string; readonly now: Date },
): Promise<AppCertificate> => {
  if (!existsSync(path) && (path.includes('-----BEGIN') || looksSecret(basename(path))))
    throw missing(
      'BEADLE_CERTIFICATE_PATH holds what looks like a secret, and not the path of a file.',
      `Name a PEM file there; a client secret belongs into BEADLE_CLIENT_SECRET. ${replaceSecret}`,
    );
  const { password } = options;
  const pem = await pemIn(path, password);
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    throw missing(`${path} holds no certificate in PEM form.`);
  }
  checkKey(pem, certificate, { path, ...(password === undefined || isPfx(path) ? {} : { password }) });
  const notAfter = new Date(certificate.validTo);
  if (notAfter <= options.now)
    throw new BeadleError(
      'CREDENTIAL_REFUSED',
      `The certificate in ${path} ended on ${notAfter.toISOString().slice(0, 10)}.`,
      { hint: 'Make a new certificate, upload its public part to the app registration, and name its file.' },
    );
  if (new Date(certificate.validFrom) > options.now)
    throw new BeadleError(
      'CREDENTIAL_REFUSED',
      `The certificate in ${path} is not valid before ${new Date(certificate.validFrom).toISOString().slice(0, 10)}.`,
      { hint: 'Check the clock of this computer.' },
    );
  return { pem, notAfter };
};

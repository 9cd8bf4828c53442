// The certificate library asks for it before its own import.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';

/** The algorithm that the sign-in accepts: learn.microsoft.com/entra/identity-platform/certificate-credentials (read 2026-08). */
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

const pem = (label: string, bytes: ArrayBuffer): string => {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
};

const aYearAfter = (from: Date): Date => {
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
};

/**
 * Makes a self-signed certificate for the app registration, valid for a year.
 * @returns PEM of certificate and private key (secret), and PEM of the certificate alone, for uploading
 */
export const makeCertificate = async (
  now: Date,
): Promise<{ readonly secret: string; readonly upload: string }> => {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Beadle',
      notBefore: new Date(now.getTime() - 5 * 60_000),
      notAfter: aYearAfter(now),
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto as unknown as typeof globalThis.crypto,
  );
  const upload = `${certificate.toString('pem')}\n`;
  const key = pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { secret: `${upload}${key}`, upload };
};

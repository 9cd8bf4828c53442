import 'reflect-metadata';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, describe, expect, it } from 'vitest';
import { appCertificate } from '../../fixtures/testing-certificate.ts';
import { readCertificate } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-pfx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = await appCertificate();
const rsaKey = forge.pki.privateKeyFromPem(
  createPrivateKey(made.file).export({ type: 'pkcs1', format: 'pem' }).toString(),
);

function pfx(
  name: string,
  password: string,
  certificates: readonly string[] = [made.certificatePem],
): string {
  const asn1 = forge.pkcs12.toPkcs12Asn1(
    rsaKey,
    certificates.map((pem) => forge.pki.certificateFromPem(pem)),
    password,
    { algorithm: 'aes256' },
  );
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary'));
  return path;
}

describe('a PFX file', () => {
  it('gives the key and the certificate that fits it, whatever else is in it', async () => {
    const other = await appCertificate();
    const path = pfx('app.pfx', 'open sesame', [other.certificatePem, made.certificatePem]);
    const { pem } = await readCertificate(path, { password: 'open sesame', now: new Date() });
    expect(new X509Certificate(pem).fingerprint256).toBe(
      new X509Certificate(made.certificatePem).fingerprint256,
    );
    expect(new X509Certificate(pem).checkPrivateKey(createPrivateKey(pem))).toBe(true);
  });

  it('is refused with what to do for a wrong password, for none, and when it is damaged, and no secret is quoted', async () => {
    const path = pfx('app.p12', 'open sesame');
    const broken = join(folder, 'broken.pfx');
    writeFileSync(broken, 'no PFX');
    const cases = [
      [path, 'wrong-password'],
      [path, undefined],
      [broken, 'open sesame'],
    ] as const;
    for (const [file, password] of cases) {
      const refused = readCertificate(file, {
        now: new Date(),
        ...(password === undefined ? {} : { password }),
      });
      await expect(refused).rejects.toMatchObject({
        code: 'CREDENTIAL_MISSING',
        hint: expect.stringContaining('BEADLE_CERTIFICATE_PASSWORD') as string,
      });
      await expect(refused).rejects.not.toThrow(/wrong-password|open sesame/);
    }
  });
});

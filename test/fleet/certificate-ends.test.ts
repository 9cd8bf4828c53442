import 'reflect-metadata';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, expect, it } from 'vitest';
import { appCertificate } from '../../fixtures/testing-certificate.ts';
import type { Settings } from '../../src/audit/council/settings.ts';
import { makeCertificate } from '../../src/cli/init/make-certificate.ts';
import { certificateEnds } from '../../src/fleet/certificate-ends.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-ends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is told of the file that signs in, and of none that .env still names beside another key', async () => {
  const certificatePath = join(folder, 'beadle-app.pem');
  writeFileSync(certificatePath, (await makeCertificate(new Date('2026-11-29T12:00:00Z'))).secret);
  const ends = (elsewhere: Partial<Settings['signIn']>) =>
    certificateEnds({
      signIn: { method: 'certificate', ...elsewhere },
      secrets: { certificatePath },
    } as Settings);
  expect(await ends({})).toMatch(/^2027-11-/u);
  expect(await ends({ keyVault: 'https://keys.vault.azure.net/certificates/beadle' })).toBeUndefined();
  expect(await ends({ thumbprint: '0123456789abcdef0123456789abcdef01234567' })).toBeUndefined();
});

it('is told of a PFX as of a PEM, again when it was replaced, and not where its password is wrong', async () => {
  const certificatePath = join(folder, 'beadle-app.pfx');
  const write = async (): Promise<string> => {
    const { file, certificatePem } = await appCertificate();
    const pkcs1 = createPrivateKey(file).export({ type: 'pkcs1', format: 'pem' }).toString();
    const asn1 = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(pkcs1),
      [forge.pki.certificateFromPem(certificatePem)],
      'open sesame',
      { algorithm: 'aes256' },
    );
    writeFileSync(certificatePath, Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary'));
    return new Date(new X509Certificate(certificatePem).validTo).toISOString().slice(0, 10);
  };
  const ends = (certificatePassword: string) =>
    certificateEnds({
      signIn: { method: 'certificate' },
      secrets: { certificatePath, certificatePassword },
    } as Settings);
  const end = await write();
  expect(await ends('open sesame')).toBe(end);
  expect(await ends('open sesame')).toBe(end);
  expect(await ends('wrong')).toBeUndefined();
  writeFileSync(certificatePath, 'no PFX');
  expect(await ends('open sesame')).toBeUndefined();
});

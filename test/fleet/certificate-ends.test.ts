import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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

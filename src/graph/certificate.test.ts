import { expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';

const secret = 'Xy38Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567';

it.each([secret, `/somewhere/${secret}`, '-----BEGIN PRIVATE KEY-----\nMIIEsecret'])(
  'a secret in the place of the path of the certificate is not quoted, and has to be replaced',
  async (path) => {
    const error: unknown = await readCertificate(path, { now: new Date() }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'CREDENTIAL_MISSING',
      hint: expect.stringContaining('must now be replaced'),
    });
    expect(JSON.stringify([error, String(error)])).not.toMatch(/Xy38Q|MIIE/);
  },
);

it('the path of a file that is not there is named', async () => {
  await expect(readCertificate('/nowhere/beadle-app.pem', { now: new Date() })).rejects.toMatchObject({
    message: expect.stringContaining('/nowhere/beadle-app.pem'),
  });
});

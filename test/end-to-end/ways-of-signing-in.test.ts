import { constants, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startServer, type SimulatorServer } from '../../fixtures/server.ts';
import { personId } from '../../fixtures/simulator/testing-people.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { app, tenantId, tinyTenant } from '../../fixtures/simulator/testing.ts';
import { appCertificate } from '../../fixtures/testing-certificate.ts';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { HeldKey } from '../../src/graph/keys/client-assertion.ts';
import { newKey } from '../../src/graph/people/sealed.ts';
import { personCredential, type PersonOptions } from '../../src/graph/people/person-credential.ts';
import { decodeToken } from '../../src/graph/token.ts';

const before = tls.getCACertificates('default');
const scope = 'https://graph.microsoft.com/.default';
const noSecrets = {
  certificatePath: undefined,
  certificatePassword: undefined,
  clientSecret: undefined,
  federatedTokenFile: undefined,
};
let server: SimulatorServer;
let right: HeldKey;
let wrong: HeldKey;
let folder = '';

/** A key as a store or a vault holds it: it signs, and is not given away. */
const held = ({ certificatePem, file }: Awaited<ReturnType<typeof appCertificate>>): HeldKey => ({
  certificate: new X509Certificate(certificatePem).raw,
  sign: async (bytes) =>
    sign('sha256', bytes, {
      key: createPrivateKey(file),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    }),
});

beforeAll(async () => {
  const [known, stranger] = await Promise.all([appCertificate(), appCertificate()]);
  [right, wrong] = [held(known), held(stranger)];
  const tenant = tinyTenant({
    app: { certificates: [known.certificatePem] },
    delegate: { userId: personId(0), scopes: ['Directory.Read.All'] },
  });
  server = await startServer(createSimulator({ tenants: [tenant] }));
  tls.setDefaultCACertificates([...before, server.caPem]);
});
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beadle-sign-in-'));
  return () => rm(folder, { recursive: true, force: true });
});

const withKey = (key: HeldKey) =>
  makeCredential({
    signIn: { method: 'certificate', clientId: app.appId, thumbprint: 'a'.repeat(40) },
    tenantId,
    secrets: noSecrets,
    now: new Date(),
    authority: server.elsewhere.authority,
    heldKey: async () => key,
  });

it('a key that stays where it is signs in the app, and no other key does', async () => {
  const { get, expires } = await withKey(right);
  const { token = '' } = (await get.getToken(scope)) ?? {};
  expect(decodeToken(token)).toMatchObject({ kind: 'app-only', appId: app.appId });
  expect(expires?.getTime()).toBeGreaterThan(Date.now());
  await expect((await withKey(wrong)).get.getToken(scope)).rejects.toThrow(/AADSTS700027/);
});

const person = (more: Partial<PersonOptions>, shown: string[] = []) =>
  personCredential({
    method: 'device-code',
    tenantId,
    clientId: app.appId,
    host: server.elsewhere.authority.host,
    show: (message) => shown.push(message),
    folder,
    ...more,
  });

it('a person who signed in with a code is not asked again, and nothing of it can be read on the disk', async () => {
  const key = newKey();
  const shown: string[] = [];
  const { token = '' } = (await person({ key: async () => key }, shown).getToken(scope)) ?? {};
  expect(decodeToken(token)).toMatchObject({ kind: 'delegated', userId: personId(0) });
  expect(shown).toEqual([expect.stringContaining('BEADLE123')]);

  const [file = ''] = await readdir(folder);
  const path = join(folder, file);
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect((await readFile(path)).toString('latin1')).not.toMatch(/refresh|eyJ|AccessToken/);

  const later: string[] = [];
  expect((await person({ key: async () => key }, later).getToken(scope))?.token).toBeTruthy();
  expect(later).toEqual([]);
});

it.each([
  ['another key', async () => undefined, newKey()],
  ['a file that was changed', (path: string) => writeFile(path, 'not a sign-in'), undefined],
])('a saved sign-in is asked for anew after %s', async (_, spoil, other) => {
  const key = newKey();
  await person({ key: async () => key }).getToken(scope);
  const [file = ''] = await readdir(folder);
  await spoil(join(folder, file));
  const shown: string[] = [];
  await person({ key: async () => other ?? key }, shown).getToken(scope);
  expect(shown).toEqual([expect.stringContaining('BEADLE123')]);
});

it('where the system has no store, nothing is saved, and the person is told', async () => {
  const shown: string[] = [];
  await person({ key: async () => undefined }, shown).getToken(scope);
  expect(shown[0]).toMatch(/no store .* not saved/);
  expect(await readdir(folder)).toEqual([]);
});

it('two questions at once ask the person once, and so do a question of Graph and one of Exchange', async () => {
  const shown: string[] = [];
  const { getToken } = person({ key: async () => undefined }, shown);
  const exchange = 'https://outlook.office365.com/.default';
  const tokens = await Promise.all([getToken(scope), getToken(scope), getToken(exchange)]);
  expect(tokens.every((one) => one !== null)).toBe(true);
  expect(shown.filter((message) => message.includes('BEADLE123'))).toHaveLength(1);
});

it('a sign-in that cannot be saved is a sign-in, and the person is told', async () => {
  await writeFile(join(folder, 'a-file'), '');
  const shown: string[] = [];
  const below = join(folder, 'a-file', 'below');
  const { token = '' } =
    (await person({ key: async () => newKey(), folder: below }, shown).getToken(scope)) ?? {};
  expect(decodeToken(token)).toMatchObject({ kind: 'delegated' });
  expect(shown.at(-1)).toMatch(/could not be saved in .*below.*signed in now/);
});

it('a browser brings the code back to this computer alone', async () => {
  const opened: URL[] = [];
  const openBrowser = async (address: string): Promise<void> => {
    const asked = new URL(address);
    opened.push(asked);
    const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
    const given = { code: 'a-code', state: asked.searchParams.get('state') ?? '' };
    await fetch(back, { method: 'POST', body: new URLSearchParams(given) });
  };
  const browser = person({ method: 'browser', openBrowser, key: async () => newKey() });
  const { token = '' } = (await browser.getToken(scope)) ?? {};
  expect(decodeToken(token)).toMatchObject({ kind: 'delegated' });
  expect(opened[0]?.searchParams.get('code_challenge_method')).toBe('S256');
  expect(new URL(opened[0]?.searchParams.get('redirect_uri') ?? '').hostname).toBe('localhost');
});

import { constants, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type SimulatorServer } from '../../fixtures/server.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { app, tenantId, tinyTenant } from '../../fixtures/simulator/testing.ts';
import { personId } from '../../fixtures/simulator/testing-people.ts';
import type { PartnerAccess } from '../../fixtures/simulator/tenant.ts';
import { appCertificate } from '../../fixtures/testing-certificate.ts';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { HeldKey } from '../../src/graph/keys/client-assertion.ts';
import { signInPartner, signOutPartner } from '../../src/graph/people/partner-sign-in.ts';
import { newKey, unseal } from '../../src/graph/people/sealed.ts';
import { openTenant } from '../../src/graph/tenant.ts';

/** The provider's own tenant; two councils that it looks after, and one that it does not. */
const home = '7e57ab1e-0000-4000-8000-0000000000f0';
const unconsented = '7e57ab1e-0000-4000-8000-0000000000f1';
const strange = '7e57ab1e-0000-4000-8000-0000000000f2';
const withGuest = '7e57ab1e-0000-4000-8000-0000000000f3';
const noSecrets = {
  certificatePath: undefined,
  certificatePassword: undefined,
  clientSecret: undefined,
  federatedTokenFile: undefined,
};
const before = tls.getCACertificates('default');
const access: PartnerAccess = {
  partnerTenant: home,
  consented: true,
  scopes: ['Directory.Read.All', 'RoleManagement.Read.Directory', 'MailboxSettings.Read', 'Exchange.Manage'],
  showsRoles: false,
};

let server: SimulatorServer;
let appKey: HeldKey;
let folder = '';
const key = newKey();

beforeAll(async () => {
  const { certificatePem, file } = await appCertificate();
  appKey = {
    certificate: new X509Certificate(certificatePem).raw,
    sign: async (bytes) =>
      sign('sha256', bytes, {
        key: createPrivateKey(file),
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
  };
  const known = { app: { certificates: [certificatePem] } };
  const council = tinyTenant({ ...known, partnerAccess: access });
  const tenants = [
    council,
    { ...tinyTenant({ ...known, partnerAccess: { ...access, consented: false } }), id: unconsented },
    { ...tinyTenant(known), id: strange },
    {
      ...tinyTenant({ ...known, delegate: { userId: personId(0), scopes: ['User.Read'], home: strange } }),
      id: withGuest,
    },
    { ...tinyTenant({ ...known, delegate: { userId: personId(0), scopes: ['User.Read'] } }), id: home },
  ];
  server = await startServer(createSimulator({ tenants }));
  tls.setDefaultCACertificates([...before, server.caPem]);
});
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await server.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beadle-partner-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** The part of Microsoft's page and the person at it: posts a code, or what else, to where the sign-in came from. */
function browser(given: Readonly<Record<string, string>> = { code: 'a-code' }, opened: URL[] = []) {
  return async (address: string): Promise<void> => {
    const asked = new URL(address);
    opened.push(asked);
    const back = asked.searchParams.get('redirect_uri') ?? '';
    const state = asked.searchParams.get('state') ?? '';
    const stranger = await fetch(back, {
      method: 'POST',
      body: new URLSearchParams({ code: 'another', state: 'x' }),
    });
    expect(stranger.status).toBe(400);
    await fetch(back, { method: 'POST', body: new URLSearchParams({ state, ...given }) });
  };
}

const signIn = (more: Partial<Parameters<typeof signInPartner>[0]> = {}) =>
  signInPartner({
    partnerTenant: home,
    clientId: app.appId,
    appKey,
    host: server.elsewhere.authority.host,
    show: () => undefined,
    signal: new AbortController().signal,
    openBrowser: browser(),
    key: async () => key,
    folder,
    ...more,
  });

async function open(
  council: string,
  partnerTenant = home,
  authority: { readonly host: string; readonly ca?: string } = server.elsewhere.authority,
) {
  const credential = await makeCredential({
    signIn: { method: 'partner', clientId: app.appId, partnerTenant },
    tenantId: council,
    secrets: noSecrets,
    now: new Date(),
    authority,
    heldKey: async () => appKey,
    saved: { key: async () => key, folder },
  });
  return openTenant({
    tenantId: council,
    credential,
    clientId: app.appId,
    partner: true,
    hosts: server.elsewhere.hosts,
  });
}

it('knows the tenant of the partner also where it is written in capitals', async () => {
  await signIn();
  const tenant = await open(tenantId, home.toUpperCase());
  tenant.close();
  expect(tenant.graph.tenantId).toBe(tenantId);
});

it("reads a council's tenant by the one sign-in of a partner's person, whom nobody asks again", async () => {
  const opened: URL[] = [];
  expect(await signIn({ openBrowser: browser({ code: 'a-code' }, opened) })).toContain('@');
  expect(opened[0]?.pathname).toBe(`/${home}/oauth2/v2.0/authorize`);
  expect(opened[0]?.searchParams.get('code_challenge_method')).toBe('S256');
  expect(opened[0]?.searchParams.get('response_mode')).toBe('form_post');

  const [file = ''] = await readdir(folder);
  expect((await readFile(join(folder, file))).toString('latin1')).not.toMatch(/refresh|eyJ/);

  const tenant = await open(tenantId);
  try {
    expect(tenant.graph).toMatchObject({ kind: 'delegated', tenantId, appId: app.appId });
    const organization = { api: 'v1.0', path: '/organization', family: 'identity', batch: false } as const;
    await expect(tenant.reader.get(organization)).resolves.toBeDefined();
    const roles = { ...organization, path: '/roleManagement/directory/roleAssignments' } as const;
    await expect(tenant.reader.get(roles)).rejects.toMatchObject({
      why: 'not-supported',
      message: expect.stringContaining('Privileged Identity Management'),
    });
    // A partner's person is no account of the council, so Exchange finds no role of that person.
    const read = async () => {
      for await (const rows of tenant.reader.cmdlet({ cmdlet: 'Get-AcceptedDomain' })) return rows;
      return [];
    };
    await expect(read()).rejects.toMatchObject({
      why: 'not-supported',
      message: expect.stringContaining('-DelegatedOrganization'),
    });
  } finally {
    tenant.close();
  }
});

it("finds the sign-in, however the partner's tenant is written", async () => {
  await signIn();
  const tenant = await open(tenantId, home.toUpperCase());
  tenant.close();
  expect(tenant.graph).toMatchObject({ tenantId });
});

describe('says what to do', () => {
  it.each([
    [unconsented, 'CONSENT_MISSING', 'Set-BeadlePeople.ps1'],
    [strange, 'TENANT_WRONG', 'Partner Center'],
  ])('when Microsoft does not let the partner into %s', async (council, code, hint) => {
    await signIn();
    await expect(open(council)).rejects.toMatchObject({ code, hint: expect.stringContaining(hint) });
  });

  it('when the network is gone, though somebody signed in', async () => {
    await signIn();
    await expect(open(tenantId, home, { host: 'https://localhost:8' })).rejects.toMatchObject({
      code: 'NETWORK',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('when nobody signed in, or the sign-in was forgotten', async () => {
    const missing = { code: 'CREDENTIAL_MISSING', hint: expect.stringContaining('beadle partner signin') };
    await expect(open(tenantId)).rejects.toMatchObject(missing);
    await signIn();
    const out = { partnerTenant: home, clientId: app.appId, folder };
    expect(await signOutPartner(out)).toMatchObject({ wasThere: true });
    expect(await signOutPartner(out)).toMatchObject({ wasThere: false });
    await expect(open(tenantId)).rejects.toMatchObject(missing);
  });

  it('when the person is of another organisation, whose sign-in is not kept', async () => {
    await expect(signIn({ partnerTenant: withGuest })).rejects.toMatchObject({
      code: 'TENANT_WRONG',
      message: expect.stringContaining(strange),
    });
    const kept = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
    expect(kept.map((sealed) => unseal(sealed, key)).join('')).not.toMatch(/refresh/);
  });

  it('when Microsoft refused the person', async () => {
    const given = {
      error: 'access_denied',
      error_description: 'AADSTS530034: A delegated administrator was blocked due to account risk.',
    };
    await expect(signIn({ openBrowser: browser(given) })).rejects.toMatchObject({
      code: 'CREDENTIAL_REFUSED',
      message: expect.stringContaining("partner's own tenant"),
    });
  });

  it('when nothing can be kept on this computer', async () => {
    await expect(signIn({ key: async () => undefined })).rejects.toMatchObject({
      code: 'CREDENTIAL_MISSING',
      hint: expect.stringContaining('certificate'),
    });
    await writeFile(join(folder, 'a-file'), '');
    await expect(signIn({ folder: join(folder, 'a-file', 'below') })).rejects.toMatchObject({
      message: expect.stringContaining('could not be saved'),
    });
  });

  it('when the person takes too long', async () => {
    const late = new AbortController();
    const forgotten = signIn({
      signal: late.signal,
      openBrowser: async () => late.abort(new Error('too late')),
    });
    await expect(forgotten).rejects.toThrow('too late');
  });
});

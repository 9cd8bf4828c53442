import type { Socket } from 'node:net';
import tls from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { signInPartner } from '../../src/graph/people/partner-sign-in.ts';
import { personCredential } from '../../src/graph/people/person-credential.ts';
import { signInRefused } from '../../src/graph/refused.ts';
import type { BeadleError } from '../../src/model/error.ts';
import { answering, tlsServer, type WireServer } from './wire.ts';
import { html, json, knownAndThen, networkFaults } from './wire-faults.ts';

const tenantId = '7c1e9d7a-5f0c-4c8e-9a53-1f3d6f0e2b11';
const clientId = '22222222-2222-4222-8222-222222222222';
const plantedCode = 'planted-authorization-code';
const plantedProof = 'planted-proof-of-the-app';
const plantedToken = 'planted-refresh-token';

const open: WireServer[] = [];
const kept = async (server: Promise<WireServer>): Promise<WireServer> => {
  const made = await server;
  open.push(made);
  return made;
};
const before = tls.getCACertificates('default');
const trusted = [...before];
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await Promise.all(open.map((one) => one.close()));
});

type Sides = Pick<WireServer, 'host' | 'ca'>;
const shown: string[] = [];

/** A browser in which the person signs in at once. */
async function browser(address: string): Promise<void> {
  const asked = new URL(address).searchParams;
  const body = new URLSearchParams({ state: asked.get('state') ?? '', code: plantedCode });
  await fetch(asked.get('redirect_uri') ?? '', { method: 'POST', body });
}

const unsaved = async () => undefined;
const savedNowhere = { key: async () => new Uint8Array(32), folder: '/nonexistent' };
const asPerson =
  (method: 'browser' | 'device-code') =>
  ({ host }: Sides): Promise<unknown> =>
    personCredential({
      method,
      tenantId,
      clientId,
      host,
      show: (message) => shown.push(message),
      openBrowser: browser,
      key: unsaved,
    }).getToken('https://graph.microsoft.com/.default');

const appKey = { certificate: Buffer.from('no certificate'), sign: async () => Buffer.from(plantedProof) };
const asPartner = ({ host }: Sides): Promise<unknown> =>
  signInPartner({
    partnerTenant: tenantId,
    clientId,
    appKey,
    host,
    show: () => undefined,
    signal: new AbortController().signal,
    openBrowser: browser,
    ...savedNowhere,
  });

const ways = [
  ['device code', asPerson('device-code')],
  ['browser', asPerson('browser')],
  ['partner', asPartner],
] as const;
type Way = (at: Sides) => Promise<unknown>;

async function refusalAt(way: Way, at: Sides): Promise<BeadleError> {
  if (at.ca !== undefined) tls.setDefaultCACertificates((trusted.push(at.ca), trusted));
  const refused = await way(at).then(
    () => undefined,
    (error: unknown) => error,
  );
  const said = signInRefused(refused, 'Microsoft Graph');
  expect(JSON.stringify([said.message, said.hint, said.cause])).not.toContain('planted');
  return said;
}

it('a person whose device code Microsoft refuses after it was shown is told why', async () => {
  const given = {
    user_code: 'PLANTED1',
    device_code: 'planted-device-code',
    verification_uri: 'https://localhost/device',
    expires_in: 900,
    interval: 1,
    message: 'Enter PLANTED1',
  };
  const body = JSON.stringify({ error: 'access_denied', error_description: 'AADSTS53003: planted' });
  const server = tlsServer(
    knownAndThen(tenantId, (socket, text) =>
      text.includes('/devicecode')
        ? answering(`200 OK\r\n${json}`, JSON.stringify(given))(socket, text)
        : answering(`400 Bad Request\r\n${json}`, body)(socket, text),
    ),
  );
  const refused = await refusalAt(asPerson('device-code'), await kept(server));
  expect(shown).toContain('Enter PLANTED1');
  expect(refused).toMatchObject({
    code: 'CREDENTIAL_REFUSED',
    message: expect.stringContaining('AADSTS53003'),
  });
});

describe.each(ways)('the sign-in of a person by %s on a real network', (_way, way) => {
  it.each(networkFaults)('says what was in the way: $what', async ({ server, message, hint }) => {
    const refused = await refusalAt(way, await server(kept));
    expect(refused.code).toBe('NETWORK');
    expect(refused.message).toMatch(message);
    expect(refused.hint).toMatch(hint);
  });

  it('that Microsoft refuses is no fault of the network', async () => {
    const body = JSON.stringify({ error: 'invalid_client', error_description: 'AADSTS7000215: no' });
    const then = answering(`401 Unauthorized\r\n${json}`, body);
    const refused = await refusalAt(way, await kept(tlsServer(knownAndThen(tenantId, then))));
    expect(refused.code).toBe('CREDENTIAL_REFUSED');
    expect(refused.message).toContain('AADSTS7000215');
    expect(shown).not.toContain(undefined);
  });

  it.each([
    ['a page', answering('403 Forbidden\r\ncontent-type: text/html', html), /\(HTTP 403\)/u],
    ['a connection that is cut', (socket: Socket) => void socket.destroy(), /ECONNRESET|UND_ERR_SOCKET/u],
    [
      'half a token',
      answering(`200 OK\r\n${json}`, `{"refresh_token":"${plantedToken}`),
      /something else answered in its place \(HTTP 200\)/u,
    ],
    [
      'a way to another host',
      answering('307 Temporary Redirect\r\nlocation: https://nowhere.invalid/'),
      /\(HTTP 307\)/u,
    ],
  ])('says what came instead of a token: %s', async (_what, then, message) => {
    const server = await kept(tlsServer(knownAndThen(tenantId, then)));
    const refused = await refusalAt(way, server);
    expect(server.heard.join('')).toContain('POST ');
    expect(refused.code).toBe('NETWORK');
    expect(refused.message).toMatch(message);
  });
});

import type { Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { BeadleError } from '../../src/model/error.ts';
import { signInRefused } from '../../src/graph/refused.ts';
import { answering, plainServer, tlsServer, type Does, type WireServer } from './wire.ts';

const tenantId = '7c1e9d7a-5f0c-4c8e-9a53-1f3d6f0e2b11';
const clientSecret = 'planted-client-secret';
const html = '<html>Please sign in to the guest network</html>';

const open: WireServer[] = [];
const kept = async (server: Promise<WireServer>): Promise<WireServer> => {
  const made = await server;
  open.push(made);
  return made;
};
afterAll(async () => {
  await Promise.all(open.map((one) => one.close()));
});

async function refusalAt({ host, ca }: Pick<WireServer, 'host' | 'ca'>): Promise<BeadleError> {
  const { get } = await makeCredential({
    signIn: { method: 'client-secret', clientId: '22222222-2222-4222-8222-222222222222' },
    tenantId,
    secrets: {
      certificatePath: undefined,
      certificatePassword: undefined,
      federatedTokenFile: undefined,
      clientSecret,
    },
    now: new Date(),
    authority: { host, ...(ca === undefined ? {} : { ca }) },
  });
  const refused = await get.getToken('https://graph.microsoft.com/.default').then(
    () => undefined,
    (error: unknown) => error,
  );
  return signInRefused(refused, 'Microsoft Graph');
}

/** What a real network does, and not what we think that the library says of it: it says the same of all of them. */
const cases: readonly (readonly [string, () => Promise<Pick<WireServer, 'host' | 'ca'>>, RegExp, RegExp])[] =
  [
    [
      'a name that does not exist',
      async () => ({ host: 'https://nowhere.invalid' }),
      /name was not found \((?:ENOTFOUND|EAI_AGAIN)\)/u,
      /DNS/u,
    ],
    [
      'a port where nobody listens',
      async () => ({ host: 'https://localhost:9' }),
      /refused \(ECONNREFUSED\)/u,
      /HTTPS_PROXY/u,
    ],
    [
      'a handshake that is cut off',
      () => kept(plainServer((socket) => void socket.destroy())),
      /broke off \(ECONNRESET\)/u,
      /firewall/u,
    ],
    [
      'an answer without encryption',
      () => kept(plainServer(answering('400 Bad Request'))),
      /something else answered/u,
      /guest network/u,
    ],
    [
      'a certificate that nobody here trusts',
      async () => ({ host: (await kept(tlsServer(answering('200 OK')))).host }),
      /not one that this computer trusts \((?:UNABLE|SELF|DEPTH)\w+\)/u,
      /NODE_EXTRA_CA_CERTS/u,
    ],
    [
      'a certificate that has ended',
      () => kept(tlsServer(answering('200 OK'), { ended: true })),
      /not valid at the time .*\(CERT_HAS_EXPIRED\)/u,
      /clock/u,
    ],
    [
      'a certificate of another host',
      () => kept(tlsServer(answering('200 OK'), { name: 'elsewhere.example' })),
      /trusts \(ERR_TLS_CERT_ALTNAME_INVALID\)/u,
      /firewall/u,
    ],
    [
      'a page of 200',
      () => kept(tlsServer(answering('200 OK\r\ncontent-type: text/html', html))),
      /something else answered in its place \(HTTP 200\)/u,
      /guest network/u,
    ],
    [
      'a page that refuses',
      () => kept(tlsServer(answering('403 Forbidden\r\ncontent-type: text/html', html))),
      /something else answered in its place \(HTTP 403\)/u,
      /proxy/iu,
    ],
    ['an empty answer', () => kept(tlsServer(answering('200 OK'))), /something else answered/u, /proxy/iu],
  ];

const json = 'content-type: application/json';

/** Tells where tokens are given, as Microsoft does; whoever then asks for one meets something else. */
const knownAndThen =
  (then: Does): Does =>
  (socket, text) => {
    if (!text.startsWith('GET ')) {
      then(socket, text);
      return;
    }
    const origin = `https://${/host: (\S+)/iu.exec(text)?.[1] ?? ''}/${tenantId}`;
    const known = {
      issuer: `${origin}/v2.0`,
      authorization_endpoint: `${origin}/oauth2/v2.0/authorize`,
      token_endpoint: `${origin}/oauth2/v2.0/token`,
      end_session_endpoint: `${origin}/oauth2/v2.0/logout`,
      jwks_uri: `${origin}/keys`,
    };
    answering(`200 OK\r\n${json}`, JSON.stringify(known))(socket, text);
  };

describe('a sign-in on a real network', () => {
  it.concurrent.each(cases)(
    'says what was in the way: %s',
    async (_what, server, message, hint) => {
      const refused = await refusalAt(await server());
      expect(refused.code).toBe('NETWORK');
      expect(refused.message).toMatch(message);
      expect(refused.hint).toMatch(hint);
      expect(JSON.stringify([refused.message, refused.hint, refused.cause])).not.toContain(clientSecret);
    },
    60_000,
  );

  it('that Microsoft refuses is no fault of the network', async () => {
    const body = JSON.stringify({ error: 'invalid_client', error_description: 'AADSTS7000215: no' });
    const server = await kept(tlsServer(knownAndThen(answering(`401 Unauthorized\r\n${json}`, body))));
    expect(await refusalAt(server)).toMatchObject({ code: 'CREDENTIAL_REFUSED' });
    expect(server.heard.join('')).toContain(clientSecret);
  });

  it.concurrent.each([
    [
      'a page instead of a token',
      answering('403 Forbidden\r\ncontent-type: text/html', html),
      /\(HTTP 403\)/u,
    ],
    ['a connection that is cut', (socket: Socket) => void socket.destroy(), /ECONNRESET/u],
  ])('says what was in the way where only the token is kept back: %s', async (_what, then, message) => {
    const refused = await refusalAt(await kept(tlsServer(knownAndThen(then))));
    expect(refused.code).toBe('NETWORK');
    expect(refused.message).toMatch(message);
  });
});

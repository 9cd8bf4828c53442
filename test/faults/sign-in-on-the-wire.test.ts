import type { Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { BeadleError } from '../../src/model/error.ts';
import { signInRefused } from '../../src/graph/refused.ts';
import { answering, tlsServer, type WireServer } from './wire.ts';
import { html, json, knownAndThen, networkFaults } from './wire-faults.ts';

const tenantId = '7c1e9d7a-5f0c-4c8e-9a53-1f3d6f0e2b11';
const clientSecret = 'planted-client-secret';

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

describe('a sign-in on a real network', () => {
  it.concurrent.each(networkFaults)(
    'says what was in the way: $what',
    async ({ server, message, hint }) => {
      const refused = await refusalAt(await server(kept));
      expect(refused.code).toBe('NETWORK');
      expect(refused.message).toMatch(message);
      expect(refused.hint).toMatch(hint);
      expect(JSON.stringify([refused.message, refused.hint, refused.cause])).not.toContain(clientSecret);
    },
    60_000,
  );

  it('that Microsoft refuses is no fault of the network', async () => {
    const body = JSON.stringify({ error: 'invalid_client', error_description: 'AADSTS7000215: no' });
    const server = await kept(
      tlsServer(knownAndThen(tenantId, answering(`401 Unauthorized\r\n${json}`, body))),
    );
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
    const refused = await refusalAt(await kept(tlsServer(knownAndThen(tenantId, then))));
    expect(refused.code).toBe('NETWORK');
    expect(refused.message).toMatch(message);
  });
});

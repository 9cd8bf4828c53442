import tls from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type SimulatorServer } from '../../fixtures/server.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { app, tenantId, tinyTenant } from '../../fixtures/simulator/testing.ts';
import { ConnectionBroken } from '../../fixtures/simulator/world.ts';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { ReadFailure } from '../../src/graph/reader.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { answering, tlsServer, type WireServer } from './wire.ts';

const before = tls.getCACertificates('default');
const simulator = createSimulator({ tenants: [tinyTenant()], noRecords: true });
/** Answers in Microsoft's place where a test wants to; undefined: as Microsoft does. */
let spoil: (request: Request) => Response | Promise<Response> | undefined = () => undefined;
let server: SimulatorServer;
let elsewhere: WireServer;

beforeAll(async () => {
  server = await startServer({
    handle: async (request) => (await spoil(request)) ?? simulator.handle(request),
  });
  elsewhere = await tlsServer(answering('200 OK\r\ncontent-type: application/json', '{"value":[]}'));
  tls.setDefaultCACertificates([...before, server.caPem, elsewhere.ca ?? '']);
});
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await Promise.all([server.close(), elsewhere.close()]);
});

type Spoil = (request: Request) => Response | Promise<Response>;

async function read(
  path: string,
  spoiled: Spoil,
  deadlineMs = 60_000,
): Promise<readonly number[] | ReadFailure> {
  spoil = (request) => (new URL(request.url).pathname.endsWith(path) ? spoiled(request) : undefined);
  const credential = await makeCredential({
    signIn: { method: 'client-secret', clientId: app.appId },
    tenantId,
    secrets: {
      certificatePath: undefined,
      certificatePassword: undefined,
      federatedTokenFile: undefined,
      clientSecret: 'right-secret',
    },
    now: new Date(),
    authority: server.elsewhere.authority,
  });
  const deadline = new Date(Date.now() + deadlineMs);
  const { reader, close } = await openTenant({
    tenantId,
    credential,
    hosts: server.elsewhere.hosts,
    deadline,
  });
  try {
    const pages =
      path === '/users'
        ? reader.pages({ api: 'v1.0', path, family: 'identity', batch: false })
        : reader.cmdlet({ cmdlet: 'Get-Mailbox', parameters: { ResultSize: 'Unlimited' } });
    const lengths: number[] = [];
    for await (const page of pages) lengths.push(page.length);
    // What is read beside it is as it was.
    const others = reader.pages({ api: 'v1.0', path: '/groups', family: 'identity', batch: false });
    for await (const page of others) expect(page).toBeInstanceOf(Array);
    return lengths;
  } catch (error) {
    return error as ReadFailure;
  } finally {
    close();
  }
}

const cmdlet = '/InvokeCommand';
const to =
  (location: string, status = 307): Spoil =>
  () =>
    new Response(null, { status, headers: { location } });
const own = (path: string): string => new URL(path, server.origin).href;
const json = { 'content-type': 'application/json' };
const page = JSON.stringify({ value: [] });

describe('a redirect', () => {
  it.each([
    ['to another host', '/users', () => to(`${elsewhere.host}/v1.0/users`), /another host/u],
    [
      'to another host, of a cmdlet',
      cmdlet,
      () => to(`${elsewhere.host}/adminapi/InvokeCommand`),
      /another host/u,
    ],
    [
      'to the same host without encryption',
      '/users',
      () => to(own('/v1.0/users').replace('https:', 'http:')),
      /another host/u,
    ],
    [
      'to a name before an @',
      '/users',
      () => to(`https://localhost@127.0.0.1:${String(elsewhere.port)}/v1.0/users`),
      /another host/u,
    ],
    ['without a place', '/users', () => () => new Response(null, { status: 302 }), /without saying where/u],
    ['to another path', '/users', () => to('/v1.0/groups', 302), /another question/u],
    [
      'to itself, for ever',
      '/users',
      (): Spoil => (request) => to(request.url)(request),
      /more than 3 times/u,
    ],
  ] as const)('%s costs its own evidence, and no token leaves', async (_what, path, spoiled, message) => {
    const heard = elsewhere.heard.length;
    const failed = await read(path, spoiled());
    expect(failed).toMatchObject({
      name: 'ReadFailure',
      why: 'error',
      message: expect.stringMatching(message) as string,
    });
    expect(elsewhere.heard.slice(heard).join('')).not.toMatch(/authorization/iu);
    expect(elsewhere.heard).toHaveLength(heard);
  });

  it('to the same question is followed, and a POST stays a POST with its body', async () => {
    let turns = 0;
    const seen: string[] = [];
    const lengths = await read(cmdlet, async (request) => {
      seen.push(`${request.method} ${(await request.clone().text()).slice(0, 20)}`);
      turns += 1;
      return turns === 1 ? to(request.url)(request) : simulator.handle(request);
    });
    expect(lengths).toEqual([7]);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toMatch(/^POST \{/u);
  });
});

/** The rest of the answer never comes. */
const stalled = (): Response =>
  new Response(new ReadableStream({ start: (out) => out.enqueue(Buffer.from('{"value":[')) }), {
    headers: json,
  });
const zipped = gzipSync(page);

describe('an answer on a real network', () => {
  it.each([
    [
      'a page of a proxy instead of JSON',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      /not JSON but "text\/html"/u,
    ],
    [
      'a page of a proxy with 502',
      () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
      /answered 502\./u,
    ],
    ['nothing, with 200', () => new Response(null, { headers: json }), /./u],
    [
      'gzip that is cut off',
      () => new Response(zipped.subarray(0, 12), { headers: { ...json, 'content-encoding': 'gzip' } }),
      /broke off|cut off/u,
    ],
    [
      'gzip that is none',
      () => new Response('{"value":[]}', { headers: { ...json, 'content-encoding': 'gzip' } }),
      /broke off|cut off/u,
    ],
    [
      'fewer bytes than were announced',
      () => new Response(page, { headers: { ...json, 'content-length': '5000' } }),
      /./u,
    ],
    ['a connection that is cut', () => Promise.reject(new ConnectionBroken()), /broke off/u],
    ['a body that stalls', stalled, /./u],
  ] as const)('that is no answer costs its own evidence: %s', async (_what, spoiled, message) => {
    const failed = await read('/users', spoiled, 2000);
    expect(failed).toMatchObject({ name: 'ReadFailure', message: expect.stringMatching(message) as string });
  });

  it('is right when it is whole, with gzip too, after an odd time to wait', async () => {
    for (const wait of ['-5', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT']) {
      let turns = 0;
      const lengths = await read('/users', async (request) => {
        turns += 1;
        if (turns === 1) return new Response(null, { status: 429, headers: { 'retry-after': wait } });
        const answer = await simulator.handle(request);
        const body = gzipSync(await answer.text());
        return new Response(body, { headers: { ...json, 'content-encoding': 'gzip' } });
      });
      expect([wait, lengths]).toEqual([wait, [7]]);
    }
  }, 60_000);

  it('that asks to wait longer than there is time ends at once', async () => {
    const began = Date.now();
    for (const wait of ['999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
      const failed = await read(
        '/users',
        () => new Response(null, { status: 429, headers: { 'retry-after': wait } }),
        5000,
      );
      expect(failed).toMatchObject({ name: 'ReadFailure', why: 'throttled' });
    }
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});

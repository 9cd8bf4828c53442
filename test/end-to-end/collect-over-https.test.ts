import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type SimulatorServer } from '../../fixtures/server.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { app, tenantId, tinyTenant } from '../../fixtures/simulator/testing.ts';
import { appCertificate } from '../../fixtures/testing-certificate.ts';
import { makeCredential } from '../../src/graph/credentials.ts';
import type { Secrets, SignIn } from '../../src/graph/sign-in.ts';
import { openTenant } from '../../src/graph/tenant.ts';

const before = tls.getCACertificates('default');
let server: SimulatorServer;
let certificatePath = '';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beadle-https-'));
  certificatePath = join(folder, 'app.pem');
  const { certificatePem, file } = await appCertificate();
  await writeFile(certificatePath, file, { mode: 0o600 });
  server = await startServer(
    createSimulator({ tenants: [tinyTenant({ app: { certificates: [certificatePem] } })], pageSize: 3 }),
  );
  tls.setDefaultCACertificates([...before, server.caPem]);
});
afterAll(async () => {
  tls.setDefaultCACertificates(before);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const none: Secrets = {
  certificatePath: undefined,
  certificatePassword: undefined,
  clientSecret: undefined,
  federatedTokenFile: undefined,
};
const ways: readonly (readonly [SignIn['method'], () => Secrets])[] = [
  ['client-secret', () => ({ ...none, clientSecret: 'right-secret' })],
  ['certificate', () => ({ ...none, certificatePath })],
];

test.each(ways)(
  'signed in by %s, every page of Graph and of Exchange arrives over HTTPS',
  async (method, secrets) => {
    const credential = await makeCredential({
      signIn: { method, clientId: app.appId },
      tenantId,
      secrets: secrets(),
      now: new Date(),
      authority: server.elsewhere.authority,
    });
    const { reader, close } = await openTenant({ tenantId, credential, hosts: server.elsewhere.hosts });
    try {
      const count = async (pages: AsyncIterable<readonly unknown[]>): Promise<number[]> => {
        const lengths: number[] = [];
        for await (const page of pages) lengths.push(page.length);
        return lengths;
      };
      const users = reader.pages({ api: 'v1.0', path: '/users', family: 'identity', batch: true });
      expect(await count(users)).toEqual([3, 3, 1]);
      const boxes = reader.cmdlet({ cmdlet: 'Get-Mailbox', parameters: { ResultSize: 'Unlimited' } });
      expect(await count(boxes)).toEqual([3, 3, 1]);
    } finally {
      close();
    }
  },
);

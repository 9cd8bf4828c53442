import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBrief } from '../../fixtures/search.ts';
import { makeServerCertificate } from '../../fixtures/certificate.ts';
import { answerWith } from '../../fixtures/server.ts';
import { councils } from '../../fixtures/councils/index.ts';
import { createSimulator } from '../../fixtures/simulator/simulator.ts';
import { beadle } from '../cli/beadle.ts';
import { runsIn, temporaryFolders } from '../cli/folders.ts';
import { inProcessAt } from '../cli/in-process.ts';
import { scene } from '../cli/scene.ts';
import { startProxy, type Proxy } from './proxy.ts';

const folders = temporaryFolders();
const home = mkdtempSync(join(tmpdir(), 'beadle-proxied-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const microsoft = ['login.microsoftonline.com', 'graph.microsoft.com', 'outlook.office365.com'];
const tickets = 'tickets.example';
const told: string[] = [];
const ca = join(home, 'ca.pem');
const made: { server?: ReturnType<typeof createServer>; port?: number } = {};
const proxies: Proxy[] = [];

beforeAll(async () => {
  const { caPem, certificatePem, keyPem } = await makeServerCertificate({ names: [...microsoft, tickets] });
  writeFileSync(ca, caPem);
  const { tenant } = councils.muddlecombe(new Date());
  const simulator = createSimulator({ tenants: [tenant] });
  const server = createServer({ cert: certificatePem, key: keyPem }, (incoming, outgoing) => {
    const { host = '' } = incoming.headers;
    if (host !== tickets) return answerWith(simulator, `https://${host}`, incoming, outgoing);
    told.push(String(incoming.headers['webhook-id']));
    return void outgoing.writeHead(204).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  Object.assign(made, { server, port: (server.address() as AddressInfo).port });
});
afterAll(async () => {
  await Promise.all(proxies.map((one) => one.close()));
  made.server?.close();
  made.server?.closeAllConnections();
});

async function proxy(wants?: string): Promise<Proxy> {
  const started = await startProxy({ to: made.port ?? 0, ...(wants === undefined ? {} : { wants }) });
  proxies.push(started);
  return started;
}

const through = (HTTPS_PROXY: string) => ({ HTTPS_PROXY, NODE_EXTRA_CA_CERTS: ca });
const hostsOf = ({ asked }: Proxy): string[] => [...new Set(asked)].toSorted();

describe('behind a proxy', () => {
  it('an audit signs in, reads Graph and Exchange, and goes nowhere else', async () => {
    const way = await proxy('beadle:p@ss');
    const cwd = folders.withSettings(scene({ council: 'muddlecombe' }));
    const ended = await beadle(['audit'], { cwd, env: through(`http://beadle:p%40ss@${way.address}`) });
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(hostsOf(way)).toEqual(microsoft.map((host) => `${host}:443`).toSorted());
    expect(runsIn(cwd)).toHaveLength(1);
    expect(JSON.stringify(ended)).not.toContain('p@ss');
  });

  it.skipIf(isBrief)('a fleet tells the webhook through it too', async () => {
    const way = await proxy();
    const cwd = folders.withSettings(scene({ council: 'muddlecombe' }));
    const fleet = { notify: { webhook: `https://${tickets}/beadle` }, councils: [{ folder: '.' }] };
    writeFileSync(join(cwd, 'fleet.yaml'), JSON.stringify(fleet));
    const secret = { BEADLE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}` };
    const env = { ...through(`http://${way.address}`), ...secret };
    expect(await beadle(['fleet', 'run'], { cwd, env })).toMatchObject({ code: 0, stderr: '' });
    expect(told).toHaveLength(1);
    expect(hostsOf(way)).toContain(`${tickets}:443`);
  });

  it.skipIf(isBrief)('practice stays on this computer', async () => {
    const way = await proxy('nobody:knows');
    const cwd = folders.empty();
    const init = ['init', '--practice', 'thriftley'];
    expect(await inProcessAt({ cwd, scene: 'practice' }, ...init)).toMatchObject({ code: 0 });
    const ended = await beadle(['audit', '--quiet'], { cwd, env: through(`http://${way.address}`) });
    expect(ended).toMatchObject({ stderr: '' });
    expect(way.asked).toEqual([]);
  });
});

describe('a proxy that does not let through', () => {
  const doctor = (address: string) =>
    beadle(['doctor'], {
      cwd: folders.withSettings(scene({ council: 'muddlecombe' })),
      env: through(address),
    });

  it('for want of a password is told apart, without the password', async () => {
    const { address } = await proxy('beadle:right');
    const ended = await doctor(`http://beadle:wrong@${address}`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(
      /the proxy did not let the connection through[^]*What to do: Check HTTPS_PROXY/u,
    );
    expect(ended.stderr).toContain('(NETWORK)');
    expect(JSON.stringify(ended)).not.toContain('wrong');
  });

  it.skipIf(isBrief)('for it is down is told apart', async () => {
    const gone = await proxy();
    await proxies.pop()?.close();
    const ended = await doctor(`http://${gone.address}`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/refused[^]*What to do: [^]*HTTPS_PROXY/u);
  });

  it.skipIf(isBrief)(
    'leads a fleet to 2 with the council and its file, and the notice to a line of its own',
    async () => {
      const { address } = await proxy('beadle:right');
      const cwd = folders.withSettings(scene({ council: 'muddlecombe' }));
      const fleet = {
        notify: { webhook: `https://${tickets}/beadle` },
        councils: [{ folder: '.', name: 'one' }],
      };
      writeFileSync(join(cwd, 'fleet.yaml'), JSON.stringify(fleet));
      const env = {
        ...through(`http://beadle:wrong@${address}`),
        BEADLE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
      };
      const ended = await beadle(['fleet', 'run'], { cwd, env });
      expect(ended.code).toBe(2);
      expect(ended.stdout).toContain('one: could not run');
      expect(ended.stdout).toMatch(/beadle\.yaml[^]*What to do: Check HTTPS_PROXY/u);
      expect(ended.stderr).toMatch(/A notice did not arrive\..*proxy/u);
    },
    120_000,
  );
});

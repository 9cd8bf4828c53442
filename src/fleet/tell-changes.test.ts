import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NotifySettings } from '../notify/notify-settings.ts';
import type { FleetTools } from './audit-one.ts';
import type { FleetState } from './fleet-state.ts';
import { tellChanges } from './tell-changes.ts';

const folder = await mkdtemp(join(tmpdir(), 'beadle-tell-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const councils = ['a', 'b'].map((id) => ({
  id,
  config: join(folder, id, 'beadle.yaml'),
  groups: [],
  deliverTo: undefined,
}));
const outcomes = {
  a: {
    ran: true,
    council: 'A Parish',
    code: 1,
    place: '/x',
    readAt: '2026-11-29T03:00:00Z',
    doFirst: 1,
    doFirstKeys: ['one'],
    perhapsNew: [],
    couldNotCheck: 0,
    seconds: 1,
  },
  b: {
    ran: false,
    file: '/x',
    error: { code: 'CREDENTIAL_REFUSED', message: 'Ann Archer was refused', hint: '' },
    seconds: 1,
  },
} satisfies FleetState['outcomes'];

it('tells what changed once, with counts and no words of an error, and keeps what was told', async () => {
  const got: string[] = [];
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => got.push(part.toString()));
    request.on('end', () => response.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const tools = {
    fleet: {
      folder,
      file: join(folder, 'fleet.yaml'),
      shared: {
        configuration: {},
        environment: { BEADLE_WEBHOOK_SECRET: `whsec_${Buffer.from('key').toString('base64')}` },
      },
      notify: NotifySettings.parse({ webhook: `http://127.0.0.1:${String(port)}/` }),
    },
    environment: {},
    clock: () => new Date('2026-11-29T04:00:00Z'),
  } as unknown as FleetTools;
  expect(await tellChanges(councils, outcomes, tools)).toEqual([]);
  expect(await tellChanges(councils, outcomes, tools)).toEqual([]);
  server.close();
  expect(got).toHaveLength(1);
  expect(got[0]).toContain('1 thing new to do first');
  expect(got[0]).toContain('CREDENTIAL_REFUSED');
  expect(got[0]).not.toContain('Ann Archer');
  expect(await readFile(join(folder, '.beadle', 'notices.json'), 'utf8')).not.toContain('Ann Archer');
});

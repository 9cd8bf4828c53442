import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { NotifySettings } from '../notify/notify-settings.ts';
import type { FleetMemory } from '../store/fleet-memory.ts';
import type { FleetTools } from './audit-one.ts';
import { keepOutcome } from './shared-memory.ts';
import { tellTogether } from './tell-together.ts';

function memoryOf(): FleetMemory {
  const kept = new Map<string, unknown>();
  let isAlone = true;
  return {
    read: (name) => Promise.resolve(kept.get(name)),
    readAll: (beginning) =>
      Promise.resolve(
        Object.fromEntries(
          [...kept]
            .filter(([name]) => name.startsWith(beginning))
            .map(([name, value]) => [name.slice(beginning.length), value]),
        ),
      ),
    keep: (name, value) => Promise.resolve(void kept.set(name, structuredClone(value))),
    alone: async (_, work) => {
      if (!isAlone) return;
      isAlone = false;
      await work().finally(() => (isAlone = true));
    },
    close: () => Promise.resolve(),
  };
}

const failed = {
  ran: false,
  file: '/x',
  error: { code: 'NETWORK', message: 'x', hint: 'y' },
  seconds: 1,
} as const;

it('tells once what all workers did, when the queue is empty or nobody could wait any longer', async () => {
  const got: string[] = [];
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => got.push(part.toString()));
    request.on('end', () => response.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let now = new Date('2026-11-29T04:00:00Z');
  const council = (id: string) => ({
    id,
    config: `/none/${id}/beadle.yaml`,
    groups: [],
    deliverTo: undefined,
  });
  const tools = {
    fleet: {
      folder: '/none',
      file: '/none/fleet.yaml',
      councils: ['a', 'b'].map(council),
      shared: {
        configuration: {},
        environment: { BEADLE_WEBHOOK_SECRET: `whsec_${Buffer.from('key').toString('base64')}` },
      },
      notify: NotifySettings.parse({ webhook: `http://127.0.0.1:${String(port)}/` }),
    },
    environment: {},
    clock: () => now,
  } as unknown as FleetTools;
  const memory = memoryOf();
  const tell = (quiet: boolean) => tellTogether({ tools, memory, isQuiet: () => Promise.resolve(quiet) });
  await keepOutcome(memory, { id: 'a', outcome: failed, endedAt: now });
  expect(await tell(false)).toEqual([]);
  expect(got).toEqual([]);
  await keepOutcome(memory, { id: 'b', outcome: failed, endedAt: now });
  // Of a council that another worker's newer fleet file names.
  await keepOutcome(memory, { id: 'newer', outcome: failed, endedAt: now });
  // Two workers at the same moment, and one later.
  await Promise.all([tell(true), tell(true)]);
  await tell(true);
  expect(got).toHaveLength(1);
  expect(got[0]).toMatch(/2 of 2 councils.*"a".*"b"/);
  // The queue of a large fleet may never be empty.
  await keepOutcome(memory, {
    id: 'a',
    outcome: { ...failed, seconds: 2 },
    endedAt: (now = new Date('2026-11-30T04:00:00Z')),
  });
  now = new Date('2026-11-30T09:00:00Z');
  await tell(false);
  now = new Date('2026-11-30T11:00:00Z');
  await tell(false);
  server.close();
  expect(await memory.read('told')).toEqual({ a: '2026-11-30T04:00:00.000Z', b: '2026-11-29T04:00:00.000Z' });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { TenantData } from '../../fixtures/simulator/tenant.ts';
import { createSimulator, type SimulatorOptions } from '../../fixtures/simulator/simulator.ts';
import type { Fault } from '../../fixtures/simulator/world.ts';
import type { RequestRecord } from '../../fixtures/simulator/record.ts';
import { collectSnapshot } from '../../src/sources/run/collect-snapshot.ts';
import type { GraphEvent } from '../../src/graph/scheduler/events.ts';
import { openTenant } from '../../src/graph/tenant.ts';
import { makeVirtualTime, type VirtualTime } from '../../src/graph/virtual-time.ts';
import type { CouncilInputs } from '../../src/model/council.ts';
import { readSnapshot } from '../../src/sources/snapshot-file.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

export interface Audited {
  readonly tenant: TenantData;
  readonly inputs: CouncilInputs;
  readonly appId: string;
}

export interface Collected {
  readonly snapshot: Snapshot;
  readonly records: readonly RequestRecord[];
  /** Everything that was written or told: the snapshot's text, events, and names of files. */
  readonly output: string;
  readonly files: readonly string[];
  readonly tokens: readonly string[];
  /** Virtual milliseconds. */
  readonly took: number;
}

export const start = Date.parse('2026-11-22T11:33:00Z');
/** Longest time for the whole collection, in the faults' world. */
export const deadlineMs = 30 * 60_000;

/** What other apps leave to us of the published limits; without it nothing is limited. */
export type Share = Exclude<SimulatorOptions['throttle'], boolean | undefined>;

/** One collection through the real client and scheduler, on a virtual clock, with faults on the way. */
export const collectThrough = async (
  { tenant, inputs, appId }: Audited,
  faultIn: (time: VirtualTime) => Fault | undefined,
  share?: Share,
): Promise<Collected> => {
  const time = makeVirtualTime(start);
  const fault = faultIn(time);
  const simulator = createSimulator({
    tenants: [tenant],
    clock: { now: time.now, sleep: (ms) => time.sleep(ms) },
    latency: { login: 0, graph: 60, exchange: 250 },
    tokenLifetime: 24 * 3600,
    pageSize: 5,
    ...(fault === undefined ? {} : { fault }),
    ...(share === undefined ? {} : { throttle: share }),
  });
  const tokens: string[] = [];
  const give = (audience: 'graph' | 'exchange'): string => {
    const token = simulator.token(tenant.id, appId, audience);
    tokens.push(token);
    return token;
  };
  const credential: TokenCredential = {
    getToken: (scopes) => {
      const audience = [scopes].flat().join().includes('outlook') ? 'exchange' : 'graph';
      return Promise.resolve({ token: give(audience), expiresOnTimestamp: start + 8 * 3_600_000 });
    },
  };
  const events: GraphEvent[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'beadle-faults-'));
  try {
    const path = join(folder, 'snapshot.json');
    const run = async (): Promise<void> => {
      const opened = await openTenant({
        tenantId: tenant.id,
        credential: { get: credential, renew: () => credential },
        fetch: simulator.handle,
        time,
        deadline: new Date(start + deadlineMs),
        onEvent: (event) => events.push(event),
      });
      try {
        const collection = await collectSnapshot({
          reader: opened.reader,
          access: { ...opened.graph },
          clock: () => new Date(time.now()),
          inputs,
          digestKey: 'the digest key of the fault suite',
          beadle: '0.0.0',
          source: 'simulator',
          journal: { folder: join(folder, 'journal'), resume: false },
        });
        await collection.writeTo(path);
        await collection.discard();
      } finally {
        opened.close();
      }
    };
    await time.run(run());
    return {
      snapshot: await readSnapshot(path),
      records: simulator.records,
      output: `${await readFile(path, 'utf8')}\n${JSON.stringify(events)}`,
      files: await readdir(folder, { recursive: true }),
      tokens,
      took: time.now() - start,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
